/*
 * The words around a wish to stop: see besides_words.h.
 */
#include "mail/besides_words.h"

#include <stddef.h>

const struct rule besides_rules[] = {
	[BESIDES_REASON] = { "BESIDES_REASON",
		"?MY ?WHO ?HAVE ?BE ?NO_LONGER ?BE ORDINARY | ?MY ?WHO ?HAVE ?BE NOT UNLESS_NOT ?FOR_WHOM | ?MY ORDINARY_WORD" },
	[BESIDES_POLITE] = { "BESIDES_POLITE",
		"GREETING ALL | to whom it may concern | THANK ?you ?in ?advance FOR_ALL | THANK ?you in advance | "
		"WHO BE thankful FOR_ALL | ?WHO ?HAVE enjoyed ?reading THEM | YOU_ARE ?such GOOD | ?WHO appreciated THEM | "
		"THEM ?HAVE BE GOOD | found THEM GOOD | ?keep ?up GOOD WORK | wish you ?all GOOD_LUCK | wish you ?all well | "
		"wishing you ?all GOOD_LUCK | GOOD_LUCK | ?WHO hope you understand | ?WHO hope you are ?all ?keeping well | take care | "
		"sorry ?to ?for ?about ?leave ?go ?be ?bother ?trouble ?you ?any ?this | i'm afraid | nothing personal | "
		"?hope ?you have GOOD DAY | ?WHO ?BE ASKING ?to ?ask ?say ?that ?you | ?WHO ?would ?be OBLIGED ?if ?you ?could ?would | "
		"be APPRECIATED | if possible | when you can | when you get CHANCE | let me know ?when THEM ?HAVE ?BE done | "
		"confirm ?when ?that THEM ?HAVE ?BE done | no need to reply | with effect from | with immediate effect | KEEP THEM | "
		"send ?me only THEM | rest BE fine | rest can stay | NOT COME | not be able to COME | if you do not mind | "
		"if THEM BE ok | hope THEM BE ok | see you there | looking forward ?to ?it | and | but | because | as | since | please | "
		"kindly | yes | ok | sadly | unfortunately" },
	[BESIDES_NAMED] = { "BESIDES_NAMED",
		"GREETING | ?WHO ?HAVE RETIRED from | signed up for | ?WHO ?HAVE ?BE MOVED ?away ?house FROM_OR_TO | "
		"?WHO ?NOT LIVES IN | ?WHO ?BE based IN | ?WHO ?NOT WORK AT | ?WHO NO_LONGER WORK with | ?WHO ?HAVE left my job AT | "
		"CHILD ?HAVE started AT | name is" },
	[BESIDES_SIGNED] = { "BESIDES_SIGNED",
		"THANK ?you ?again ?and | best regards | best ?wishes | all the best | ?KIND regards | "
		"yours ?sincerely ?faithfully ?truly | sincerely | lots of love | love ?from | x | xx" },
	[BESIDES_SMALL] = { "BESIDES_SMALL",  "WHO | HAVE | BE | NOT | GET | THEM | LITTLE | FILL" },
	[BESIDES_END] = { "BESIDES_END",
		"and | so | but | now | please | last | next | ago | this | in | on | since | as | because | THANK | any | for | WHO" },

	{ "FILL",
		"now | all | both | also | actually | really | just | since | recently | the | a | an | your | my | our | very | quite | "
		"that | already | so | only | too | again | far | much | ever | always | then | completely | more" },

	/* What a reason begins with. */
	{ "WHO",
		"i | we | i'm | we're | i've | we've | i'd | we'd | i'll | CHILD | they're | they've | he | she | he's | she's | it's | "
		"there | THEM" },
	{ "MY",  "my | our | your | the | all | a | an | this | one of | most of" },
	{ "CHILD",
		"?ELDEST son | ?ELDEST daughter | ?ELDEST children | boys | girls | kids | child | boy | girl | lad | ELDEST | twins | "
		"grandchildren" },
	{ "ELDEST",  "eldest | youngest | adult | grown-up" },
	{ "HAVE",  "have | has | had | having | do | does | did | will | would | can | could" },
	{ "BE",  "is | are | was | were | am | be | been | being" },
	{ "NO_LONGER",  "no longer | not | never | isn't | wasn't" },
	{ "NOT",  "NO_LONGER | no | nothing | cannot | can't | couldn't" },
	{ "GET",  "get | gets | getting | receive | receives | receiving | got | have" },
	{ "THEM",  "?these ?this LETTERS | them | they | these | those | this | it | everything" },

	/* Ordinary reasons, by kind. */
	{ "ORDINARY",  "doing WELL | MOVED ?away ?house ?out ?on | LIVE | PLACE | GROWN | SCHOOL | CAREER | TOO_MANY | MISTAKE" },
	{ "ORDINARY_WORD",  "LETTERS | WISHED | WHEN" },
	{ "WELL",  "well | fine | great | better" },
	{ "MOVED",  "moved | moving | relocated | relocating | emigrated | emigrating | settled | settling" },
	{ "LIVE",  "LIVES ON_OWN | LIVES ?too ?far ?away | based | far away" },
	{ "LIVES",  "live | living | lives" },
	{ "ON_OWN",  "on his own | on her own | on their own | independently" },
	{ "PLACE",
		"?out ?of ?from ?in ?outside ?another ?different ?this ?new AREA | abroad | overseas | local | locally | here | "
		"away from here | home | left home" },
	{ "AREA",  "area | county | borough | district | region | town | country" },
	{ "GROWN",
		"grown ?up | growing up | adult | adults | an adult | old | older | turned | age | aged | years | ?over NUMBER | "
		"in their twenties | in their thirties | independent | graduated | supported living | own flat | own place | own home" },
	{ "NUMBER",  "16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | twenty-five | thirty" },
	{ "SCHOOL",  "STARTED PUPIL_AT | at ?this PUPIL_AT | in PUPIL_AT | PUPIL_AT" },
	{ "STARTED",  "left | leaving | finished | started | starts | starting | gone ?back ?to ?into" },
	{ "PUPIL_AT",
		"home educate | home educated | ?primary ?secondary ?mainstream ?special school | schools | college | university | uni | "
		"nursery | education | exams" },
	{ "CAREER",
		"RETIRED | retirement | redundant | employed | department | last day | JOB ?HAVE changed | JOB | CHANGED JOB | "
		"CHANGED ROLE | maternity ?leave | SITUATION ?HAVE ?BE DIFFERENT | LEAVING WORKPLACE | LEAVING AREA | LEAVING JOB" },
	{ "LEAVING",  "left | leaving" },
	{ "WORKPLACE",  "council | company | organisation | profession | teaching" },
	{ "RETIRED",  "retired | retiring | retire" },
	{ "SITUATION",  "circumstances | situation | things" },
	{ "DIFFERENT",  "changed | different" },
	{ "JOB",  "job | jobs | career | work | works | working" },
	{ "ROLE",  "role | roles | post" },
	{ "CHANGED",  "changed | changing | new" },
	{ "TOO_MANY",
		"GET ?far ?way TOO_MUCH | TOO_MUCH | enough | inbox | full | busy | swamped | drowning ?in ?THEM | "
		"inundated ?with ?THEM | daily | every day | storage | spam | junk ?folder | cutting down ?on ?THEM | "
		"cut down ?on ?THEM | reduce ?number ?of THEM ?WHO ?GET | clear ?out | clearing out | "
		"TIRED_OF ?getting ?receiving THEM | read | reading | delete | deleting | NOT keep up ?with | time to read | time | "
		"GET THEM ?twice | GET help WHO need | without reading ?THEM | keep deleting THEM | twice | many" },
	{ "TOO_MUCH",
		"so many | too many | too much going on | too much in inbox | lots of | hundreds of | dozens of | loads of | a lot of | "
		"too often | too frequent" },
	{ "TIRED_OF",  "sick of | tired of | fed up with | fed up of" },
	{ "MISTAKE",
		"of no USE_OF | a KIND_OF_WRITER | ?you ?have wrong PERSON | right person | person you | SIGNED_UP BY_MISTAKE | "
		"BY_MISTAKE | someone else signed me up | added | joined | not FOR_WHOM | ?on facebook | instagram | whatsapp | online | "
		"social media | ?your website | elsewhere | nothing to do with | tried to | trying to | LINK BROKEN | LINK" },
	{ "SIGNED_UP",  "added | signed up | joined" },
	{ "BY_MISTAKE",  "in error | by mistake | by accident" },
	{ "KIND_OF_WRITER",  "member | grandparent | teacher | professional | parent ?carer | carer" },
	{ "PERSON",  "person | address | email ?address | number | family" },
	{ "LINK",  "?unsubscribe link | ?unsubscribe button | page" },
	{ "BROKEN",  "does nothing | ?but nothing happens | not work ?for ?me" },
	{ "LETTERS",
		"newsletter | newsletters | email ?address | emails | updates | messages | mailings | mail | news | events | surveys | "
		"petitions | information | ?mailing ?contact ?distribution list | database | system | account | ?old address | mailbox | "
		"service | services" },
	{ "WISHED",
		"unsubscribe | unsubscribed | unsubscribing | no more | from your LETTERS | from now on | straight away | immediately" },
	{ "WHEN",
		"now | any more | any longer | at the moment | today | lately | recently | these days | instead | already | anyway | "
		"?at end of UNIT | years ago | ago | UNIT | january | february | march | april | june | july | august | september | "
		"october | november | december | monday | tuesday | wednesday | thursday | friday | saturday | sunday | spring | "
		"summer | autumn | winter | christmas | easter" },

	{ "UNIT",  "day | week | month | months | term | year" },

	/* What is ordinary only with a "no" before it: "I need help" is not. */
	{ "UNLESS_NOT",
		"find THEM USEFUL | think THEM BE USEFUL | heard of you | NEED ?GET THEM | NEED to GET THEM | NEED to be on | "
		"NEED help | NEED support | needed | use FOR_WHOM | use ?THEM | using ?THEM | want THEM | USEFUL | apply | "
		"interested ?in ?GET ?THEM | SIGN_UP ?for ?to ?GET ?THEM | KIND_OF_WRITER | carers | have caring RESPONSIBILITIES | "
		"caring | READ ?any ?of ?THEM | HAVE_GOT ?any KIDS | have time | get ?round to reading THEM | able to COME | "
		"understand THEM | what WHO expected | UNDERSTAND WHY WHO ?BE ?GET ?on ?THEM | UNDERSTAND WHY you GET LETTERS | "
		"UNDERSTAND who you are" },
	{ "NEED",  "need | needs | require | requires" },
	{ "USEFUL",  "relevant | useful | helpful | applicable | of USE_OF | in use | meant FOR_WHOM | appropriate | suitable | FOR_WHOM" },
	{ "FOR_WHOM",  "for me | for us | to me | to us | to my family | to our family | with me" },
	{ "USE_OF",  "interest | use | relevance | benefit" },
	{ "SIGN_UP",  "signed up | sign up | subscribed | subscribe | joined | registered | asked | ask | agreed" },
	{ "HAVE_GOT",  "have | has | having" },
	{ "RESPONSIBILITIES",  "responsibilities | role" },
	{ "READ",  "read | open | look at | check" },
	{ "KIDS",  "?disabled children | ?disabled child | kids | sen | send | ehcp | special needs | disability | diagnosis" },
	{ "UNDERSTAND",  "know | remember | understand | idea | sure" },
	{ "WHY",  "how | why" },

	/* What is polite. */
	{ "GREETING",  "hi | hello | hiya | hey | dear | good morning | good afternoon | good evening" },
	{ "ALL",  "all | there | everyone | team | sir ?or ?madam | madam | forum | folks | both" },
	{ "THANK",  "thank | thanks | thankyou | cheers | ta" },
	{ "FOR_ALL",
		"for ?of ?your ?GOOD HELP ?and ?HELP ?you ?gave ?have ?given ?sent ?us ?over ?in ?past ?last ?few ?years | "
		"for everything ?you ?do ?did ?have ?done ?over ?past ?years | for you ?do ?did ?have ?done ?over ?past ?years | "
		"for what you ?do ?have ?done | for having THEM_OR_ME | for being there | for sending THEM_OR_ME" },
	{ "THEM_OR_ME",  "us | me | THEM" },
	{ "HELP",
		"help | support | time | work | hard work | understanding | efforts | assistance | patience | advice | kindness | LETTERS" },
	{ "YOU_ARE",  "you ?have BE ?all | you're | you've been" },
	{ "GOOD",
		"good | great | brilliant | lovely | amazing | wonderful | fantastic | helpful | useful | kind | supportive | "
		"a lifeline | a great help | excellent | interesting | informative | invaluable" },
	{ "DAY",  "day | week | weekend | christmas | easter | summer" },
	{ "WORK",  "work | job" },
	{ "GOOD_LUCK",  "good luck ?with ?it ?everything ?in ?future | best of luck | all the best" },
	{ "ASKING",  "writing | emailing | asking | ask | wondering | decided" },
	{ "OBLIGED",  "obliged | grateful | appreciate ?it | thankful" },
	{ "APPRECIATED",  "appreciated | great | lovely" },
	{ "KIND",  "kind | kindest | warm | warmest" },
	{ "COME",  "come | make it | attend" },
	{ "CHANCE",  "a chance | a moment | a minute" },
	{ "KEEP",  "keep ?getting | want to keep | still like | still want" },

	/* Behind what a name stands. */
	{ "FROM_OR_TO",  "to | from | out of | into" },
	{ "IN",  "in | near | at" },
	{ "AT",  "at | for | in" },

	/* What says little by itself. */
	{ "LITTLE",
		"you | my | our | your | his | her | their | the | a | an | that | to | of | for | from | in | on | at | with | by | "
		"about | who | what | which | why | how | when | where | if | stop | remove | should | may | me | us | him | all | any | "
		"some | one | up | out | off | or | like | want | wish | think | into | well | through | able | find | going | keep | "
		"know" },
	{ NULL, NULL }
};

const struct grammar *
besides_grammar(void)
{
	static const struct grammar *read;

	if (read == NULL)
		read = grammar_read(besides_rules);
	return read;
}

const char *const besides_urgent[] = {
	/* somebody has died, or may */
	"die", "died", "dies", "dying", "dead", "death", "passed away", "passed on", "passing of", "funeral", "bereave", "grief",
	"grieving", "deceased", "lost my", "lost our", "lost a baby", "lost him", "lost her", "no longer with us", "no longer here",
	"late husband", "late wife", "late son", "late daughter", "miscarr", "stillb", "kill", "suicid", "end my life", "end it all",
	"ending it", "take my life", "take my own life", "want to be here", "be here any more", "be here much longer", "be around",
	"no point", "point in going on", "go on like this", "go on any more", "going on any more", "can't go on", "cannot go on",
	"can't cope", "cannot cope", "not cope", "not coping", "struggling to cope", "can't do this", "cannot do this", "can't take",
	"cannot take", "self harm", "self-harm", "hurt myself", "harm myself", "overdose", "give up", "giving up", "given up",
	"hopeless", "nobody cares", "no one cares", "desperate", "breaking point", "breakdown", "end of my tether", "rock bottom",
	"on my own with", "all alone", "have no one", "have nobody", "got no one", "got nobody", "live like this", "can't live",
	"cannot live", "nothing left", "all too much", "too much for me", "not eaten", "haven't eaten", "feel so", "feeling so",
	"so low", "very low", "not well", "not doing well", "want to live", "not at school", "not in school", "no school", "out of school", "did not live", "unwell", "not ok", "not okay", "is gone", "so alone", "lonely", "help me", "help us", "needs help", "crisis", "depress", "i need ~ help",
	"we need ~ help", "i need ~ support", "we need ~ support",
	/* or is in danger */
	"kicked", "kicks", "molest", "neglect", "control", "danger", "at risk", "police", "arrest", "no way out", "way out of this",
	"safeguard", "shelter", "social worker", "social services", "children's services", "foster", "taken into care", "into care",
	"in court", "to court", "the court", "court order", "court date", "prison", "hacked", "password", "missing", "homeless", "no home", "nowhere to",
	"hostel", "temporary accommodation", "in fear", "in the car", "in our car", "in my car", "in a tent", "evict", "run away",
	"hurt", "injur", "an accident", "accident at", "hospital", "ambulance", "a&e", "intensive care", "cancer", "terminal",
	"hospice", "stroke", "heart attack", "seizure", "in pain", "very ill", "seriously ill", "really ill", "sectioned",
	"mental health", "bullied", "bullying", "bully", "excluded", "exclusion", "expelled",
	/* or complains, or says that a stop has failed */
	"complain", "rude", "disgust", "disgrace", "appalling", "unacceptable", "ashamed", "let down", "let us down", "let me down",
	"failed us", "failed me", "failed my", "failed our", "useless", "racis", "discriminat", "offended", "offensive", "insult",
	"solicitor", "lawyer", "legal action", "legally", "the law", "illegal", "unlawful", "ico", "information commissioner",
	"report you", "reported you", "reporting you", "report this", "be reporting", "gdpr", "ombudsman", "charity commission",
	"ofsted", "my mp", "newspaper", "the press", "journalist", "trading standards", "told you", "telling you", "asked you",
	"asking you again", "asked before", "asked already", "already asked", "already told", "asked twice", "asked several",
	"asked many", "asked repeatedly", "second time", "third time", "fourth time", "last time", "final time", "how many times",
	"several times", "many times", "three times", "repeated", "ignored", "ignoring", "still getting", "still receiving",
	"still coming", "keep getting", "no one ever", "nobody ever", "no one replied", "nobody replied", "never replied",
	"never answered", "no reply from", "never got back", "waste of",
	/* or does something for us, or has dealings with us */
	"rep", "reps", "representative", "rep role", "volunteer", "trustee", "director", "chair of", "the board", "committee",
	"steering", "stepping down", "step down", "stand down", "standing down", "resign", "hand over", "handover", "role as",
	"keys to", "owed", "pounds", "owe me", "owe us", "expenses", "refund", "invoice", "paid", "payment", "deposit", "money",
	"donat", "my place", "our place", "my booking", "our booking", "booked", "ticket", "my session", "my photo", "interpreter",
	"wheelchair", "hoist", "deaf", "blind", "bsl", "sign language", "ramp", "allerg", "large print", "easy read", "braille",
	"translat",
	/* or wants an answer, or to be reached otherwise */
	"and ring", "and call", "and phone", "please ring", "please call", "please phone", "me a call", "me a ring", "ring me", "call me", "phone me", "text me", "call us", "ring us", "phone us", "write to me", "contact me on", "contact me at",
	"contact me by", "speak to", "talk to", "somebody to talk", "someone to talk", "like to talk", "like to chat", "keep in touch",
	"stay in touch", "in touch with", "reach me", "new email", "new address", "new number", "change of address", "from now on use",
	"please tell", "pass on", "message for", "let me know if", "let me know how", "let me know what", "let me know why",
	"let me know who", "i need to know", "want to know", NULL };

const char *const besides_silence[] = {
	"must not know", "must never know", "not to know", "cannot know", "can't know", "not let him", "not let her", "not let them",
	"not want him to", "not want her to", "not want them to", "not want my ~ to know", "must not find", "must not see",
	"not find out", "never find out", "finds out", "they find out", "he found out", "she found out", "they found out", "has found out",
	"have found out", "husband found out", "wife found out", "partner found out", "dad found out", "find me", "where i am", "where we are", "where i live", "where we live", "reads my",
	"read my emails", "reads these", "reads them", "they read these", "they read my", "can read my", "can read these", "sees my",
	"sees these", "checks my", "has my phone", "this phone", "goes through my", "looks at my", "watches", "watching me",
	"in secret", "a secret", "secretly", "in confidence", "not safe", "unsafe", "do not reply", "not write back", "do not answer",
	/* or may hurt them */
	"hit me", "hit him", "hit her", "hit us", "hit them", "hit my", "hit our", "hit by my", "hit by him", "hit by her", "he hit", "she hit",
	"i was hit", "he was hit", "she was hit", "being hit", "husband hit", "partner hit", "dad hit", "hits", "hitting", "beat", "beats", "beaten", "punch", "slap", "bruise", "abus", "violen", "assault", "rape", "stalk",
	"harass", "threat", "afraid of",
	"scared of him", "scared of her", "scared of them", "scared of my", "scared of what", "scared of being", "scared for", "scared to",
	"scared at", "scared and", "scared he", "scared she", "scared they", "scared that", "scared when", "i am scared", "i'm scared",
	"we are scared", "we're scared", "frighten", "terrified", "refuge", "women's aid", "my ex", "ex husband",
	"ex-husband", "ex wife", "ex-wife", "ex partner", "ex-partner", "custody", NULL };
