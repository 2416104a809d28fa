/*
 * The words around a wish to stop: see besides_words.h.
 */
#include "mail/besides_words.h"

#include <stddef.h>

const struct rule besides_rules[] = {
	[BESIDES_PLACE] = { "BESIDES_PLACE",
		"WRITER ?HAVE MOVED ?away ?house TO | WRITER LIVE IN | WRITER IS based in | WRITER IS moving TO | moved TO | moving TO | "
		"NOT live in | LIVE IN | CHILD HAVE ?MOVED ?been GONE_TO | moved ?away ?house from | moved out of | NOT WORK FOR | "
		"left my job AT" },
	[BESIDES_REASON] = { "BESIDES_REASON",
		"WRITER ?HAVE MOVED ?away ?house ?AREA | MOVED ?away ?house ?AREA | moving ?away ?house ?AREA | "
		"no longer ?live IN_AREA | not live IN_AREA | no longer local | out of area | THEY IS ?all too far ?away ?for ?us ?me | "
		"too far ?away | WRITER ?only joined for | CHILD IS ?far ?too GROWN | CHILD GROWN | CHILD HAVE ?now GROWN | "
		"CHILD HAVE ?now left | CHILD no longer need | CHILD HAVE GROWN out | CHILD IS ?now NUMBER ?years ?old | "
		"CHILD turned NUMBER | CHILD HAVE ?just turned NUMBER | left school | left college | CHILD IS AT PLACE_OF | "
		"CHILD HAVE ?now left PLACE_OF | CHILD HAVE ?now finished ?AT PLACE_OF | CHILD HAVE GONE_TO PLACE_OF | "
		"CHILD HAVE ?finally got PLACED | CHILD HAVE ?now a job | CHILD HAVE moved out | CHILD has a place | "
		"THEY IS ?no ?not ?longer ?of ?any ?use USEFUL ?TO_WRITER ?any ?more ?longer | THEY IS not FOR_WRITER | "
		"THEY not apply ?TO_WRITER | THEY no longer apply ?TO_WRITER | no longer USEFUL ?TO_WRITER | not USEFUL ?TO_WRITER | "
		"not FOR_WRITER | no use ?TO_WRITER | of no USE_OF ?TO_WRITER | nothing in them FOR_WRITER | not what WRITER EXPECTED | "
		"not for us | not really for us | WRITER NOT need THEM ?any ?more ?longer | NOT need THEM ?any ?more ?longer | "
		"NOT be needing THEM ?any ?more ?longer | no longer need | no longer a carer | no longer a parent ?carer | "
		"no longer caring | WRITER GET FAR_TOO_MANY ?LETTERS ?as it is | FAR_TOO_MANY LETTERS | FAR_TOO_MANY | inbox is full | "
		"inbox full | clogging ?up my inbox | fed up with ?getting ?receiving LETTERS | fed up of ?getting ?receiving THEM | "
		"sick of ?getting LETTERS | tired of ?getting LETTERS | every EACH_DAY | "
		"WRITER IS not interested ?in ?THEM ?any ?more | not interested ?any ?more | no longer interested | lost interest | "
		"never SIGNED_UP ?for ?to ?THEM | not SIGNED_UP ?for ?to ?THEM | never asked ?for ?to ?be THEM | never asked for | "
		"nothing to do with me | WRITER NOT know who you are | no idea who you are | never heard of you | not agree with them | "
		"not remember signing up | not know how i got on | not know why i IS on | not know why i GET THEM | "
		"not know how you got my | WRITER not have ?any KIDS | WRITER have no KIDS | no KIDS | not a parent ?carer | "
		"not a carer | not the right person | wrong person | ?WRITER ?think ?you ?HAVE the wrong WHOM | wrong address | "
		"by mistake | in error | not have ?the ?enough time ?to ?read ?for ?look ?at ?THEM | no time ?to ?read ?for ?THEM | "
		"not get ?the ?time ?to read ?them | WRITER never read them | WRITER never READ ?any ?of ?THEM | "
		"WRITER not READ ?any ?of ?THEM | not had time | just delete THEM | WRITER ?just delete THEM | keep deleting THEM | "
		"too busy | cutting down | cut down | trying to reduce | having a clear out | clear out | clearing ?out my inbox | "
		"tidying ?up my inbox | sorting ?out my inbox | declutter | THEY GET THEM ?too ?already ?as ?well ?anyway | "
		"my PARTNER GET THEM ?too ?already ?as ?well | GET THEM twice | get two ?of ?each | get them AT work | "
		"already GET THEM | get them already | GET THEM on my other ?one ?address ?email | never manage to get to ?any | "
		"never GET to any | will not be checking ?it ?this ?address | will not be coming back | can't keep up ?with THEM | "
		"cannot keep up ?with THEM | joined the wrong ?one | on facebook instead | follow you on facebook | "
		"see it on facebook | see you on facebook | ?can see it ?all on ?your website | read it on facebook | "
		"look AT ?your ?the website | look at your website | WRITER HAVE ?now ?just RETIRED | RETIRED ?now ?from ?my ?work | "
		"change of job | changed job | changed jobs | changed roles | new job | left my job | left my post | "
		"TRIED_TO unsubscribe ?but | WRITER PRESSED LINK | PRESSED LINK | LINK does nothing | LINK ?does ?just not work | "
		"LINK ?just GO to an error ?page | LINK ?just GO to a page with an error | it ?just GO to an error ?page | "
		"it ?just GO to a page with an error | WRITER CANNOT find LINK | CANNOT find LINK | WRITER CANNOT WORK_OUT how ?to | "
		"CANNOT WORK_OUT how ?to | not let me | find out how to | not have send | no longer have a child | "
		"circumstances have changed | situation has changed | things have changed | all sorted ?now | IS sorted ?now | "
		"IS settled ?now | IS doing well | doing fine | much better now | got what we needed | GET what WRITER need | "
		"found help elsewhere | GET help elsewhere | GET the help WRITER needed | no longer need help | "
		"no longer need support | not need support ?any ?more | not need ?the ?information ?any ?more | "
		"using this address ?any ?more | use this address | use this email | closing this account | "
		"closing this email ?account | not check this | this is my work email | work address | work email" },
	[BESIDES_POLITE] = { "BESIDES_POLITE",
		"GREETING ALL | GREETING | to whom it may concern | THANK ?you ?ever ?so ?very ?much FOR_ALL | "
		"THANK ?you ?ever ?so ?very ?much ?again ?in ?advance | GREAT_YOU | THANKED FOR_ALL | nice to meet ?you ?all | "
		"lovely to meet ?you ?all | good to meet ?you ?all | nice knowing you | for all you do | for everything ?you ?do ?did | "
		"?WRITER hope you ARE ?all ?keeping well | be ?much ?very OBLIGED ?if ?to | SIGN_OFF | best ?of ?luck ?WITH_ALL | "
		"good luck ?WITH_ALL | keep up the good work | keep up the great work | wish you ?all ?well | "
		"wishing you all the best | take care | have a GOOD DAY | no offence | nothing personal | no hard feelings | "
		"hope THEY IS ok | hope you understand | hope THEY makes sense | sorry ?to be a pain | sorry ?to bother ?you | "
		"sorry ?to trouble ?you | sorry for ?any trouble | sorry about this | sorry to see | sorry to go | sad to go | sorry | "
		"i'm afraid | unfortunately | sadly | WRITER APPRECIATE ?it ?this | be APPRECIATED | much appreciated | "
		"if possible | when you can | when you HAVE_A minute | when you HAVE_A moment | "
		"by the end of the DAY | if that's ok | if THEY IS ok | if you do not mind | "
		"let me know ?when ?once ?it's ?this ?that ?has ?is ?been ?done | "
		"confirm ?when ?once ?that ?this ?it ?has ?is ?been ?done | confirm ?by ?return ?email | confirm THEY | "
		"no need to reply | no reply needed | no need to respond | WRITER HAVE ?really ?always enjoyed ?reading THEM | "
		"enjoyed ?reading THEM | loved ?reading THEM | THEY WERE GOOD | THEY WERE very GOOD | "
		"THEY HAVE been ?very ?really ?so GOOD | YOU WERE ?such ?a ?very ?so ?all GOOD | "
		"YOU HAVE ?all been ?such ?a ?very ?so GOOD | you've ?all been ?such ?a ?very ?so GOOD | GOOD work | GOOD job | "
		"you do GOOD work | you do a GOOD job | found THEM ?very GOOD | found it ?very GOOD | found you ?very GOOD | but | "
		"and | so | as | because | since | now | then | also | just | well | anyway | however | though | yes | no | ok | okay | "
		"oh | again | really | therefore | any more | any longer | at the moment | at present | for now | today | asap | x | "
		"it's | with regret | to be honest | tbh | actually | you see | already | cannot come | can't come | can't make it | "
		"cannot make it | not make it | not be able to make it | not be able to come | see you there | looking forward to it | "
		"looking forward | hope THEY goes well | have a good time | another time | next time | this time" },
	[BESIDES_WISH] = { "BESIDES_WISH",
		"POLITELY ?STOP | STOP ?THEM ?please | WRITER ?would ?POLITELY LIKE ?to | "
		"WRITER IS ?just WRITING to ?ask ?that ?you ?say | WRITER ASK ?that ?you | this is ?just to ?ask ?say ?that | "
		"just a ?quick note to ?ask ?say ?that | ?WRITER ?think it IS time ?for ?to ?me ?us ?that ?i | "
		"?my SUBSCRIPTION ?to ?LETTERS | amend your records ?so ?that | get rid of my details | stuff about | anything about | "
		"this is my request ?to | quick one to ?ask ?you ?to | "
		"parent carer forum | carer forum | forum | with effect from ?today | "
		"ENSURE WRITER NOT GET ?any ?more ?further ?of THEM | ENSURE WRITER GET nothing ?further ?more | "
		"?WRITER ?would ?still KEEP THEM | ?and everything else ?can ?stay | the rest IS fine | the rest can stay | "
		"send ?me only THEM | not from anything else | my email ?address ?is ?@own | @own | my name ?is | my address is | "
		"WRITER wish to | can i | could i | can you | could you | would you | will you | ASK you to | make sure | see that | "
		"ensure that | with immediate effect | immediately | straight away | right away | as soon as possible | from now on | "
		"at your earliest convenience | not WANT THEM ?any ?more ?longer | WRITER no longer WANT ?to ?GET THEM | "
		"no more ?of ?THEM | no further LETTERS | OFF LIST | from your LETTERS | the above ?address | following address | "
		"this address | this email ?address | LETTERS | permanently | completely | to be | from you | again | me | us | do it" },
	[BESIDES_MILD] = { "BESIDES_MILD",
		"school | schools | college | uni | university | exams | exam | education | educating | job | jobs | work | working | "
		"works | role | retirement | maternity | leave | inbox | LETTERS | letter | letters | mail | address | website | "
		"facebook | read | reading | check | checking | time | busy | moved | moving | settled | settling | area | county | "
		"country | local | region | here | spring | summer | autumn | winter | son | sons | daughter | daughters | children | "
		"kids | boy | boys | girl | girls | lad | centre | career | careers | new | webinar | course | training | grown | "
		"grow | older | old | age | year | years | months | now | enough | already | own | other | another | support | group | "
		"home | need | needs | needed | want | wanted | use | using | used | only | too | much | many | more | very | longer | "
		"lately | these days | recently | back | instead | think | know | remember" },
	[BESIDES_SMALL] = { "BESIDES_SMALL",
		"i | i'm | i've | i'd | i'll | we | we're | we've | you | you've | my | our | your | the | a | an | to | of | for | "
		"from | in | on | at | with | by | about | it | is | are | was | were | am | be | been | do | does | did | not | have | "
		"has | had | that | this | these | those | them | they | me | us | when | if | can | could | would | should | will | "
		"all | any | get | got | one | he | she | his | her | him | up | out | off | or | who | what | which" },
	[BESIDES_END] = { "BESIDES_END",
		"and | so | but | now | please | last | ago | this | in | since | as | because | thanks | thank | any | for | WRITER | "
		"CHILD | THEY" },

	{ "FILL",
		"now | all | both | also | actually | really | sadly | unfortunately | just | since | recently | the | a | an | your | "
		"my | our | very | quite | that | already" },
	{ "WRITER", "i | we | i'm | we're | i've | we've | i'd | we'd | i'll | me and PARTNER | my PARTNER and i" },
	{ "NOT", "?do ?does not | no longer | never | will not | will no longer" },
	{ "WHOM", "person | address | email ?address | number | family | mum | dad" },
	{ "LINK", "?the ?unsubscribe link | ?the ?unsubscribe button | ?the page" },
	{ "PRESSED", "pressed | clicked ?on | tried | used" },
	{ "GO", "goes | go | went | takes me | leads" },
	{ "CANNOT", "can't | cannot | cant | could not | couldn't" },
	{ "WORK_OUT", "work out | see | find | find out" },
	{ "SUBSCRIPTION", "subscription | membership" },
	{ "ENSURE", "make sure ?that | ensure ?that | see ?to ?it that | please" },
	{ "KEEP", "keep | like ?to ?keep | want ?to ?keep | love ?to ?keep | still like | still want | still keep | like still" },
	{ "OBLIGED", "obliged | grateful | thankful | glad" },
	{ "HAVE_A", "have a | get a | 've a" },
	{ "ARE", "are | 're" },
	{ "PARTNER", "husband | wife | partner | mum | colleague | manager" },
	{ "HAVE", "have | has | had | having | 've" },
	{ "IS", "is | are | was | were | am | isn't | be | been | being | he's | she's" },
	{ "MOVED", "moved | relocated | emigrated | moving | left" },
	{ "TO", "to | up to | down to | back to | over to" },
	{ "IN", "in | near | at" },
	{ "LIVE", "live | living | lives" },
	{ "WORK", "work | working" },
	{ "FOR", "for | at | in | with" },
	{ "AREA",
		"AWAY_FROM AREA_NAME | out of county | abroad | overseas | out of the county | home | AWAY_FROM here | "
		"to another AREA_NAME | to a new AREA_NAME" },
	{ "AWAY_FROM", "from | out of | away from" },
	{ "AREA_NAME", "area | county | region | town | country" },
	{ "IN_AREA", "in AREA_NAME | in this AREA_NAME | locally | nearby | here | there | in hertfordshire | in herts" },
	{ "CHILD", "MY_CHILD | he | she | they | he's | she's | they're | he'll | she'll | he'd | she'd" },
	{ "MY_CHILD",
		"?older ?youngest ?eldest ?adult ?two ?three ?grown-up son | ?youngest ?eldest ?adult ?two ?three daughter | "
		"?two ?three children | ?two ?three boys | ?two ?three girls | ?two ?three kids | child | boy | girl | lad | youngest | "
		"eldest | twins | son's | daughter's | children's | grandson | granddaughter" },
	{ "GROWN",
		"grown up | grown | an adult | adult | adults | older ?now | too old | grown out | left home | over NUMBER | "
		"past NUMBER | above NUMBER | nearly NUMBER | left school | left college | finished school | finished college | "
		"left education | in work | working | independent | aged out | moved on | NUMBER" },
	{ "NUMBER",
		"18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | twenty-five | twenty-six | twenty five | twenty six" },
	{ "AT", "at | in | through" },
	{ "GONE_TO", "gone to | started ?at | moved to | off to | going to | started" },
	{ "PLACE_OF", "school | college | university | uni | education | home | nursery | work" },
	{ "PLACED", "a place | a school place | a job | his place | her place" },
	{ "THEY",
		"it | it's | this | that | that's | these | those | they | they're | they've | LETTERS | none of THEM | most of THEM | "
		"content | service" },
	{ "THEM",
		"them | these | those | this | any of them | LETTERS | ?getting LETTERS | ?receiving LETTERS | ?receiving them | "
		"?getting them | everything" },
	{ "LETTERS",
		"?weekly ?monthly ?regular ?lovely ?future newsletter | ?weekly ?monthly ?regular ?lovely newsletters | "
		"?future ?regular ?lovely emails | email | updates | messages | mailings | ?mailing list | news | events | surveys | "
		"petitions | information | info | LIST" },
	{ "LIST", "?mailing ?email ?contact ?contacts ?distribution ?circulation list | ?mailing ?email lists | database | system" },
	{ "OFF", "off | from | on | out of" },
	{ "USEFUL",
		"relevant | useful | helpful | needed | required | applicable | of interest | of use | interesting | of any interest | "
		"of any use | appropriate | suitable | for me | for us" },
	{ "USE_OF", "use | interest | relevance | help" },
	{ "TO_WRITER", "to me | to us | for me | for us | to my family | to our family | to my situation | to our situation" },
	{ "FOR_WRITER", "for me | for us | my thing | our thing | my cup of tea" },
	{ "EXPECTED", "expected | signed up for | wanted | was expecting | thought | need | needed | was after" },
	{ "GET", "get | gets | getting | receive | receives | receiving | got | have | see | had" },
	{ "FAR_TOO_MANY", "?far ?way too many | so many | ?far ?way too much | ?far too frequent | too often" },
	{ "EACH_DAY", "day | week | single day | other day | few days" },
	{ "SIGNED_UP", "signed up | signed | subscribed | subscribe | sign up | joined | registered | asked | agreed" },
	{ "KIDS",
		"children | kids | child | sen children | disabled children | disabled child | child with send | children with send | "
		"school age children" },
	{ "READ", "read | open | look at | have time" },
	{ "RETIRED",
		"retired | retiring | am retiring | left the council | moved on | changed jobs | changed job | changed roles | left" },
	{ "TRIED_TO", "tried to | tried ?the ?to | have tried to" },
	{ "GREETING", "hi | hello | hiya | hey | dear | good morning | good afternoon | good evening" },
	{ "ALL",
		"all | there | everyone | everybody | team | sir | madam | sir or madam | forum | folks | both | guys | sirs | admin | "
		"ladies" },
	{ "THANK", "thank | thanks | thankyou | cheers | ta | with thanks | grateful thanks" },
	{ "THANKED", "grateful | very grateful | thankful" },
	{ "FOR_ALL",
		"for YOUR ?kind ?good ?brilliant ?amazing ?wonderful ?past HELP ?OVER_YEARS ?so ?far ?with ?this | for YOUR and HELP | "
		"for the HELP ?you ?gave ?have ?given ?us ?me ?OVER_YEARS | "
		"for everything ?you ?do ?did ?have ?done ?OVER_YEARS ?for ?us ?me | for what you ?do ?have ?done | for having us | "
		"for having me | for being there | for the HELP | for sending ?me ?us ?it ?THEM ?all ?these ?years | "
		"for all ?that ?you ?do ?did ?have ?done ?OVER_YEARS | for all of YOUR HELP | for YOUR HELP and HELP | "
		"for letting me know | for reading | for understanding" },
	{ "YOUR", "?all ?of your | the | all | your" },
	{ "HELP",
		"help | support | time | work | hard work | understanding | efforts | effort | information | emails | newsletters | "
		"assistance | patience | advice | kindness | past support" },
	{ "OVER_YEARS",
		"over the ?past ?last years | in the past | through the years | all these years | over the ?last ?past FEW years | "
		"so far" },
	{ "FEW", "few | two | three | four | five | six | seven | eight | ten" },
	{ "GREAT_YOU", "you are GOOD | you're GOOD | you're all GOOD | you have been GOOD" },
	{ "SIGN_OFF",
		"?kind ?kindest ?warm ?warmest ?best regards | best ?wishes | all the best | yours ?sincerely ?faithfully ?truly | "
		"love ?from | much love | sincerely" },
	{ "WITH_ALL",
		"with everything | with it ?all | with the forum | with your work | in the future | in future | for the future | "
		"with all you do" },
	{ "GOOD",
		"good | great | brilliant | lovely | amazing | wonderful | fantastic | helpful | useful | a lifeline | lifeline | "
		"a great help | a help | a big help | kind | supportive | a star | stars | fab | excellent | interesting | "
		"informative | marvellous | nice | invaluable" },
	{ "DAY", "day | week | weekend | evening | christmas | summer | easter" },
	{ "WERE", "were | was | are | is | have been | has been" },
	{ "YOU", "you | you've | you're | the team | everyone | the group | the forum" },
	{ "APPRECIATE", "appreciate | would appreciate | would be grateful | be grateful" },
	{ "APPRECIATED", "appreciated | grateful | great | good | lovely | helpful" },
	{ "POLITELY", "please | kindly" },
	{ "STOP",
		"stop | unsubscribe | unsubscribed | remove | remove me | remove us | take me off | take us off | delete | cancel | "
		"opt out | cease | unsubscribing | unsubscribe me | unsubscribe us | removed | removing | taken off | "
		"take my name off | remove my name | remove my email ?address | stop sending ?me | stop emailing ?me | no more | "
		"leave | take off | off ?the ?LIST | no longer ?want ?wish | end | quit" },
	{ "LIKE", "like | love | prefer | want | wish | need" },
	{ "WANT", "want | wish | need | like" },
	{ "ASK", "ask | request | asking | requesting" },
	{ "WRITING", "writing | emailing | asking | requesting | wondering | trying | hoping" },
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
	"so low", "very low", "so alone", "lonely", "help me", "help us", "needs help", "crisis", "depress", "i need ~ help",
	"we need ~ help", "i need ~ support", "we need ~ support",
	/* or is in danger */
	"kicked", "kicks", "molest", "neglect", "control", "danger", "at risk", "police", "arrest", "no way out", "way out of this",
	"safeguard", "shelter", "social worker", "social services", "children's services", "foster", "taken into care", "into care",
	"in court", "to court", "the court", "court order", "court date", "prison", "hacked", "password", "missing", "homeless",
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
	"ring me", "call me", "phone me", "text me", "call us", "ring us", "phone us", "write to me", "contact me on", "contact me at",
	"contact me by", "speak to", "talk to", "somebody to talk", "someone to talk", "like to talk", "like to chat", "keep in touch",
	"stay in touch", "in touch with", "reach me", "new email", "new address", "new number", "change of address", "from now on use",
	"please tell", "pass on", "message for", "let me know if", "let me know how", "let me know what", "let me know why",
	"let me know who", "i need to know", "want to know", NULL };

const char *const besides_silence[] = {
	"must not know", "must never know", "not to know", "cannot know", "can't know", "not let him", "not let her", "not let them",
	"not want him to", "not want her to", "not want them to", "not want my ~ to know", "must not find", "must not see",
	"not find out", "never find out", "finds out", "found out", "find me", "where i am", "where we are", "reads my",
	"read my emails", "reads these", "reads them", "they read these", "they read my", "can read my", "can read these", "sees my",
	"sees these", "checks my", "has my phone", "this phone", "goes through my", "looks at my", "watches", "watching me",
	"in secret", "a secret", "secretly", "in confidence", "not safe", "unsafe", "do not reply", "not write back", "do not answer",
	/* or may hurt them */
	"hit", "hits", "hitting", "beat", "beats", "beaten", "punch", "slap", "bruise", "abus", "violen", "assault", "rape", "stalk",
	"harass", "threat", "afraid of", "scared", "frighten", "terrified", "refuge", "women's aid", "my ex", "ex husband",
	"ex-husband", "ex wife", "ex-wife", "ex partner", "ex-partner", "custody", NULL };
