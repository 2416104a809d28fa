/*
 * The sentences in which people ask in English to stop: see wish_words.h.
 */
#include "mail/wish_words.h"

#include <stddef.h>

const struct rule wish_rules[] = {
	[WISH_STOP] = { "WISH_STOP",
		"CANCELLING SUBSCRIPTION | let SELF LEAVE YOUR LIST | let SELF come off YOUR LIST | "
		"i do not belong on YOUR LIST | i do not belong in YOUR LIST | DO_NOT KEEP ME on POST | "
		"WISH nothing FURTHER from YOU | not WISH to subscribe | "
		"no longer WISH to subscribe | no longer subscribe | consider ME unsubscribed | CAN THINGS CEASE | "
		"CAN THINGS be CEASED | i'm unsubscribing from | am unsubscribing from | we're unsubscribing from | "
		"are unsubscribing from | TAKE SELF of YOUR LIST | REMOVE SELF of YOUR LIST | "
		"RATHER not RECEIVE | END SUBSCRIPTION | unsubscribe SELF | refrain from SENDING | "
		"THESE could CEASE | UNSUBSCRIBE_IT | unsubscribe from | ASK UNSUBSCRIBE_IT | ASK unsubscribe ?SELF | "
		"CAN_I unsubscribe ?SELF | WANT_TO unsubscribe ?SELF | MAKE SELF unsubscribe | opt out of | "
		"opt ME out | ASK opt out | WANT_TO opt out | CEASE SENDING | CEASE from SENDING | "
		"CEASE to SEND | CEASE THESE coming | CEASE all contact | CAN_I CEASE RECEIVING | "
		"ASK CEASE THESE ?coming | WANT_TO CEASE THESE | ASK CEASE RECEIVING | WANT_TO CEASE RECEIVING | "
		"ASK send NO_MORE | WANT_TO leave YOUR forum | WANT_TO leave YOUR charity | "
		"CLOSE SUBSCRIPTION | CANCEL ?THE membership | resign ?THE membership | DO_NOT SEND THESE any more | "
		"DO_NOT SEND THESE again | DO_NOT SEND it ?to ?ME any more | DO_NOT SEND ME | "
		"never SEND ME again | never SEND ME any more | never SEND ME anything | never SEND ME another | never SEND again | "
		"DO_NOT SEND to ME | DO_NOT SEND for ME | DO_NOT SEND again | DO_NOT SEND any more | "
		"mind not SENDING | set ME free from | SWITCH ME to no LETTERS | SWITCH ME to none | "
		"free ME from | release ME from | do not email | do not contact | do not mail | "
		"DO_NOT SEND anything FURTHER | send nothing FURTHER | no need to SEND ME | "
		"not necessary that i RECEIVE | no more contact | no further contact | send ME no | "
		"no more WISHING | not WISH to GET these any more | not WISH to GET these any longer | "
		"not WISH to RECEIVE | like not to RECEIVE | like not to GET | "
		"prefer not ?to RECEIVE | no wish to RECEIVE | not like to RECEIVE | no desire to RECEIVE | "
		"not interested in RECEIVING | no interest in RECEIVING | no longer interested in | "
		"bother of SENDING ME | trouble of SENDING ME | WANTED THINGS ?to CEASE | "
		"WANTED THINGS ?to ?be CEASED | ask that THINGS ?be CEASED | ask that THINGS CEASE | "
		"ENSURE THINGS CEASE | ENSURE THINGS are CEASED | MAKE THINGS ?to CEASE | "
		"ASK HAVE THINGS CEASED | THESE MUST CEASE | no need to KEEP ME on POST | "
		"no need to KEEP SENDING ME | nothing more to do with YOU | nothing further to do with YOU | "
		"SURE_THAT ?do not RECEIVE ?THESE any more | not consent to | withdraw any consent | "
		"withdraw all consent | WITHDRAW MY consent | i WITHDRAW consent | WANT_TO WITHDRAW consent | "
		"WITHDRAWING MY consent | REMOVE it from your LIST | "
		"not WISH to be a member any more | can they stop | time i came off | time i fell off | "
		"time i dropped off | time we came off | time i left YOUR ?mailing LIST | "
		"time we left YOUR ?mailing LIST | i should not be on YOUR ?mailing LIST | "
		"we should not be on YOUR ?mailing LIST | i should no longer be on YOUR ?mailing LIST | "
		"we should no longer be on YOUR ?mailing LIST | nothing FURTHER SENT | "
		"ENSURE nothing FURTHER COMES to HERE | nothing FURTHER COMES to HERE | SURE_THAT GET nothing FURTHER | "
		"SURE_THAT RECEIVE nothing FURTHER | nothing FURTHER COMES MY way | "
		"no more come MY way | SURE_THAT do not hear ?anything from YOU | TREAT this ?email ?as ?MY NOTICE | "
		"help ME ?to unsubscribe | help ME ?to CEASE SENDING | help ME ?to CEASE RECEIVING | "
		"YOU_CAN CEASE SENDING | SURE_THAT are not sent anything | "
		"SURE_THAT am not sent anything | HERE receives NO_MORE | HERE receives nothing | "
		"YOUR BULLETIN not to come to HERE | knock THESE on | ASKING you do not SEND | ASKING you did not SEND | "
		"ASKING you would not SEND | ASKING you stop SENDING | ASKING you stopped SENDING | "
		"block me from | exclude ME from | not receive any more | come off this one | "
		"leave SELF out in future | leave SELF off in future | leave SELF out from now | finish SENDING | "
		"no longer WISH to RECEIVE | no longer WISH THESE any more | "
		"REMOVE this from YOUR LIST | REMOVE this one from YOUR LIST | "
		"no further LETTERS are sent | no more LETTERS are sent | no further LETTERS be sent | "
		"no more LETTERS be sent | time i got off YOUR LIST | WANT_TO LEAVE YOUR LIST | CAN_I LEAVE YOUR LIST | "
		"CAN_I LEAVE YOUR LETTERS | WANT_TO LEAVE YOUR LETTERS | going to leave YOUR LIST | "
		"TAKE it off your POSTLIST | TAKE this off YOUR POSTLIST | "
		"TAKE this one off YOUR POSTLIST | SURE_THAT ?do not GET ?THESE any more | SURE_THAT GET NO_MORE | "
		"i'm unsubscribing myself | sign ME out of | sign ME out from | count ME out of | "
		"notice of leaving YOUR LIST | object to you SENDING ME | object to YOUR SENDING ME | object to being EMAILED | "
		"object to processing | object to any processing | object to you processing | object to being profiled | "
		"object to profiling | object to you profiling ME | MY consent OVER | MY consent to YOUR LETTERS OVER | "
		"MY CONSENT to SEND ME OVER | MY CONSENT for you to SEND ME OVER | MY CONSENT to you SENDING ME OVER | "
		"you are no longer ALLOWED to SEND ME | "
		"you are not ALLOWED to SEND ME | you may no longer SEND ME | you may not SEND ME | you must no longer SEND ME | "
		"no longer consent to | NO_CONSENT to SEND ME | NO_CONSENT for you to SEND ME" },
	[WISH_REMOVAL] = { "WISH_REMOVAL",
		"SEE_TO TAKING SELF OFF | SEE_TO REMOVING STANDING | RATHER be GONE | "
		"i should be GONE | we should be GONE | WANT_TO get GONE | insist on being GONE | "
		"ENSURE i'm GONE | ENSURE we're GONE | ASK see that SELF is GONE | ASK see that i am GONE | "
		"THANKFUL_IF SELF could be GONE | THANKFUL_IF SELF was GONE | "
		"THANKFUL_IF SELF were GONE | THANKFUL_IF i was GONE | THANKFUL_IF i could be GONE | "
		"ARRANGE removal of SELF | ARRANGE MY removal | ARRANGE MY deletion | request MY removal | bin ME OFF | "
		"TAKE SELF OFF | TAKE SELF down OFF | TAKE this ?KIND one off | TAKE mine off | "
		"TAKE off MY ?KIND name | TAKE off MY ?KIND address | TAKE off MY email | "
		"TAKE MY number off YOUR LIST | TAKE MY ?KIND address out | TAKE MY ?KIND name out | "
		"TAKE out MY ?KIND address | you took SELF OFF | you removed STANDING | CAN_I come off | "
		"TAKE my email out | WANT_TO come off | REMOVE STANDING | REMOVE MY ?KIND details | "
		"WANT_TO be GONE | happy to be GONE | CAN_I be GONE | appreciate being GONE | "
		"CAN_I get GONE | ASK be GONE | am removed | to be GONE | SELF ?to ?be GONE | ENSURE SELF is GONE | "
		"ENSURE i am GONE | ENSURE we are GONE | request that SELF may be GONE | "
		"request that SELF be GONE | ask that SELF be GONE | lose MY ?KIND address | WANT TAKING OFF | "
		"WANT REMOVING | want SELF REMOVING | like SELF REMOVING | want SELF TAKING OFF | "
		"like SELF TAKING OFF | SELF can ?now come off | SELF to come off | drop me from | "
		"CAN SELF be GONE | CAN SELF get GONE | REMOVE both | step off YOUR ?mailing LIST | "
		"step away from YOUR ?mailing LIST | get SELF off | pull SELF off" },
	[WISH_ONLY_OF] = { "WISH_ONLY_OF",
		"RATHER not GET | enough with | pack it in with | enough of | CEASE | come off | "
		"get off | REMOVE from | not WISH | not ?be WISHING | not RECEIVE any more | "
		"no longer need | no longer require | take off | take from | removal from | deletion from | "
		"put an end to | no need ?for ?ME to SEND | no need ?for ?ME to RECEIVE | no need | "
		"no longer WISH | DO_NOT SEND | not interested in | no interest in | no thank you to | "
		"no thanks to | not getting any more | could do without | can do without | "
		"had enough of | SURE_THAT RECEIVE NO_MORE | SURE_THAT ?do not RECEIVE | WANT off | "
		"WANT_TO be off | WISH NO_MORE | like NO_MORE | send NO_MORE | "
		"grateful if NO_MORE | glad if NO_MORE | opting out of | withdraw from | resign from | "
		"excuse ME from | want out of | like out of | WANT_TO disconnect from | let ME go from | "
		"leave SELF out | leave SELF off | spare ME YOUR | spare ME more | spare ME these | "
		"prefer not ?to GET | no wish to GET | "
		"not like to GET | MOVE SELF from | MOVE SELF off | MOVE SELF out of | ASK END | WANT_TO END | CAN_I END | "
		"withdrawing from | resigning from | SURE_THAT ?do not GET | CAN_I not RECEIVE | "
		"CAN_I not GET | please not RECEIVE | please not GET | object to RECEIVING | object to | NO_CONSENT | do not use SELF for | you did not use SELF for | you not use SELF for | refuse to RECEIVE | "
		"refuse to let you use SELF for" },
	[WISH_CANCEL] = { "WISH_CANCEL",
		"CANCEL | ASK HOLD | CAN_I HOLD | WANT_TO HOLD | TAKE_A break from | a rest from | a breather from" },
	[WISH_ANOTHER] = { "WISH_ANOTHER",
		"REMOVE the following from | TAKE the following OFF | TAKE HER OFF YOUR LIST | "
		"TAKE HER OFF YOUR LETTERS | TAKE HER off and leave ME | REMOVE HER from YOUR LIST | "
		"ASK TAKE ELDER off | YOU_CAN TAKE ELDER off | unsubscribe HER | unsubscribe ELDER | "
		"REMOVE THEIR ADDRESS | TAKE THEIR ADDRESS OFF | resignation from membership" },
	[WISH_BEGINNING] = { "WISH_BEGINNING", "NO_MORE | i no need | i no want" },
	[WISH_HOW] = { "WISH_HOW",
		"HOW get GONE | HOW unsubscribe | HOW opt out | HOW come off | HOW get off | "
		"HOW CEASE ?THE THESE | HOW CEASE ?THE LETTERS | "
		"HOW CEASE ?ME SENDING | HOW CEASE RECEIVING | HOW not RECEIVING | HOW be GONE | HOW get ME off | "
		"HOW have ME off" },
	[WISH_LET] = { "WISH_LET",
		"YOU_CAN CEASE SENDING ME | YOU_CAN CEASE SENDING to ME | YOU_CAN unsubscribe ME" },

	[WISH_PRONOUN] = { "WISH_PRONOUN", "this | them | it | these | those | more" },
	[WISH_THEM] = { "WISH_THEM", "them" },
	[WISH_CEASED] = { "WISH_CEASED", "?to CEASE | ?to ?be CEASED" },
	[WISH_POINTS] = { "WISH_POINTS", "this | these | those | petition | campaign | survey | event" },
	[WISH_BEFORE_NOUN] = { "WISH_BEFORE_NOUN",
		"the | your | yer | this | these | those | any | all | my | our | more | further | "
		"future | such | whatever | a | from | of" },
	[WISH_LIST] = { "WISH_LIST", "list | lists | subscription | subscriptions" },
	[WISH_LETTERS] = { "WISH_LETTERS",
		"email | emails | mail | mails | mailing | mailings | mailout | mailouts | letters | "
		"this group | your group | newsletter | newsletters | bulletin | bulletins | "
		"updates | messages | reminders | notices | notifications | invitations | invites | one | "
		"ones" },
	[WISH_FORUM] = { "WISH_FORUM",
		"carer forum | carers forum | parents forum | parent forum | pcf" },
	[WISH_AND] = { "WISH_AND", "CONJUNCTION ?any ?other" },
	[WISH_MINE] = { "WISH_MINE", "my email | my mail | our email | our mail | my id" },
	[WISH_TOPIC] = { "WISH_TOPIC",
		"petition | petitions | campaign | campaigns | survey | surveys | event | events | "
		"news | national news | signposting" },
	[WISH_OURS] = { "WISH_OURS",
		"email chain | email | emails | mail | mails | mailing | mailings | emailing | mailout | mailouts | "
		"list | lists | newsletter | newsletters | bulletin | bulletins | updates | "
		"messages | distribution | circulation | mail-outs | circular | group emails | group email | "
		"LIST_KIND list | LIST_KIND lists | LIST_KIND database | address book | this chain | "
		"such LETTERS | such mails | such communications | "
		"such correspondence | dl | database | as a subscriber | as a recipient | as a member | yours | mine | "
		"subscription | subscriptions | correspondence | communications | communication | "
		"direct marketing | marketing | mailshot | mailshots | circulars | round-up | round-ups | roundup | "
		"roundups | round up | digest | subscribers | recipients | requests | reminders | "
		"notices | notifications | invitations | invites | letters | these | those | offers | "
		"appeals | deals | promotions | advertising | adverts" },
	[WISH_ALL_ELSE] = { "WISH_ALL_ELSE",
		"and anything else | or anything else | and everything else | or anything from | "
		"or about anything | and any other LETTERS | or any other LETTERS | "
		"and all other LETTERS | and any others | and all the others" },
	[WISH_ANYTHING] = { "WISH_ANYTHING",
		"system | records | everything | anything | nothing | owt | contacts | rest | the lot | base | "
		"books | rubbish | crap | junk | spam | shit | nonsense | stuff | things | computer | "
		"information | info" },
	[WISH_END] = { "WISH_END",
		"after how | after what | please | i'd | we'd | is | before then | before that | "
		"before MONTH | before christmas | before easter | before i | before we | "
		"before DAY | by then | by the end | by DAY | by return | forthwith | straightaway | "
		"right away | from today | from then | from tomorrow | whenever | once and for all | pronto | "
		"dear | my FAMILY IS | he IS | she IS | lol | haha | lmao | idk | idek | henceforth | "
		"hereafter | onwards | thanks | thank | thankyou | thanking | ta | tnx | thx | "
		"cheers | many | kind | kindly | best | regards | asap | now | immediately | today | "
		"straight | at once | at all | at the earliest | at your | at the moment | "
		"at this time | this time | this term | this summer | this month | this year | at present | for now | for good | for the time being | "
		"for the moment | for a while | from now | in future | in the future | altogether | "
		"completely | permanently | properly | fully | entirely | forever | ever | "
		"with immediate | with effect | with thanks | with my | with many | with love | "
		"with best | with kind | with regards | without | last | yesterday | already | weeks | months | "
		"ago | MONTH | going | good | effective | several | twice | and | or | as | because | "
		"so | but | if | when | while | due | sorry | x | xx | xxx | i | i'm | i've | i'll | "
		"we | we're | we've | it's | its | they | there | which | that | mate | love | pal | "
		"pet | bro | then | will | no more | no longer | otherwise | here | by hand | could | "
		"can | would | manually | yourself | yourselves" },
	[WISH_EXCEPT] = { "WISH_EXCEPT",
		"if you like | if you want | if you prefer | but not yet | but only | only when | "
		"only after | only once | only if | but not until | not before | said nobody | as a | "
		"as an | as second | as emergency | as secretary | as treasurer | as chair | "
		"as admin | as contact | as volunteer | as signatory | as trustee | as director | as speaker | "
		"as pdf | as attachments | as pictures | like that | like this | except | excepting | "
		"apart | unless | other than | until | since | yet | out before | to all | "
		"to everyone | to everybody | so many | so late | so often | of yesterday | "
		"from yesterday | of today | from earlier | of last | such | addressed | while i | "
		"when i | when i'm | about this | about it | if the | if there | if it | if they | when my | "
		"when he | when she | after the | once he | once she | from me | from us | "
		"if you must | if you have to | if you need to" },
	[WISH_POINTER] = { "WISH_POINTER", "this | them | it | all" },
	[WISH_LEADS_ON] = { "WISH_LEADS_ON",
		"from | of | to | in | on | for | by | at | about | like | during | between | into | "
		"with" },
	[WISH_SMALL] = { "WISH_SMALL",
		"WISH_BEFORE_NOUN | through | end | myself | ourselves | old | auld | off | out | "
		"up | an | some | every | another | you | me | us | be | being | been | get | getting | "
		"receive | receiving | have | having | sent | sending | send | hear | coming | "
		"longer | address | details | regular | general | again | else | both | organisation | "
		"organization | forum | charity | forum's | charity's | group's | contact | "
		"contacting | contacted | emailed | mailed | messaged | included | kept | "
		"subscribed | registered | hold | holding | electronic | service | services | processing | "
		"using | used | use | purpose | purposes | data | monthly | weekly | bloody | stupid | damn | flipping | "
		"fucking | effing | wee | may | might | given | previously" },

	{ "CONJUNCTION", "and ?also | or ?also | nor | plus | as well as | along with | together with" },
	{ "FILL",
		"please | kindly | just | also | both | all | of | the | ever | really | actually | "
		"maybe | perhaps | now | safely | simply | immediately | awfully | terribly | then | "
		"once | again | bloody | gracefully | politely | respectfully | formally | promptly | "
		"permanently | completely | honestly | stupid | wee | your | to | even | still | "
		"either" },
	{ "ME", "me | us | both ?of us | myself | ourselves | @own" },
	{ "MONTH",
		"january | february | march | april | may | june | july | august | september | "
		"october | november | december | spring | summer | autumn | winter" },
	{ "DAY",
		"monday | tuesday | wednesday | thursday | friday | saturday | sunday | tomorrow | "
		"tonight" },
	{ "MY", "my | our | this | the above" },
	{ "KIND",
		"contact | full | previous | former | school | council | nhs | private | business | "
		"office | old | work | home | personal | own | other | email | mail | current | "
		"above | following" },
	{ "STANDING",
		"ME and my HUSBAND | my HUSBAND and ME | my HUSBAND and i | ME | MY ?KIND name | "
		"MY ?KIND names | MY ?KIND address ?@own | MY email add | MY addy | MY ?KIND addresses | "
		"MY ?KIND mailbox | MY ?KIND entry | MY ?KIND account | MY ?KIND inbox | "
		"MY ?KIND id | the address below | the email address below | the above recipient | "
		"the above address | the above email address | the above email | the above | "
		"the following address | the following email address | the following email | my email ?@own | "
		"our email ?@own | my mail ?@own | my KIND email" },
	{ "SELF",
		"STANDING | my family | our family | the address | MY ?KIND details | MY ?KIND data | "
		"this email | this mail" },
	{ "TAKE",
		"take | tek | pop | whip | bump | kick | chuck | boot | remove | delete | drop | "
		"strike | cross | scratch | knock | wipe | erase | quit | scrub" },
	{ "TAKING",
		"taking | getting | removing | deleting | dropping | striking | crossing | leaving | "
		"knocking | popping" },
	{ "REMOVE",
		"remove | get rid of | suppress | delete | erase | unlist | deregister | bin | "
		"un-add | unadd" },
	{ "UNSUBSCRIBE_IT", "unsubscribe this one | unsubscribe this" },
	{ "REMOVING", "removing | deleting" },
	{ "GONE",
		"unsubscribed | left out of | taken out of | scrubbed | wiped | unlisted | removed | "
		"deleted | erased | taken OFF | took OFF | expunged | purged | struck OFF | "
		"dropped from | crossed OFF | left off" },
	{ "OFF", "off | from | out of | aff" },
	{ "HOLD_OFF", "hold off from | hold off | pause | suspend | skip" },
	{ "CEASE", "stop | cease | desist | discontinue | quit | halt" },
	{ "CANCEL", "cancel | pause | freeze | terminate | put a hold on | put a stop to" },
	{ "HOLD", "hold off on | hold off with | hold off | hold back | hold on to | hold | skip" },
	{ "TAKE_A", "take a | have a | having a | taking a | need a | want a | like a" },
	{ "LEAVE",
		"leave | retire from | withdraw from | bow out of | drop out of | drop off | "
		"step back from | be excused ?from | be released from | be let go from | "
		"disappear from | be let off" },
	{ "CLOSE", "CEASE | CANCEL | close" },
	{ "END", "end | suspend | turn off | switch off | cut out | call off" },
	{ "MOVE",
		"sign | pull | withdraw | cancel | lose | clear | purge | ditch | release | exclude | "
		"dump | pluck | lift | free | excuse | detach | discharge | retire | unlink | "
		"disconnect | eliminate | extract | leave" },
	{ "CEASED",
		"stopped | ceased | discontinued | cancelled | halted | ended | terminated | paused | suspended | frozen | put on hold | put on pause | held | to end" },
	{ "LETTERS",
		"emails | newsletter | newsletters | mailings | mailing list | mailouts | messages | "
		"bulletin | bulletins | updates | notices | circulars" },
	{ "THINGS", "THESE | ?YOUR ?THE LETTERS ?to ?ME | SUBSCRIPTION" },
	{ "SUBSCRIPTION",
		"?THE ?THE ?LETTERS subscription | ?THE ?THE ?LETTERS subscriptions | "
		"?THE email subscription | MY inclusion on YOUR LIST | MY inclusion in YOUR LIST" },
	{ "THE", "the | my | our | your | this | these | all | monthly | weekly" },
	{ "THESE", "them | these | those" },
	{ "YOUR", "your | the | this | these | any | all" },
	{ "YOU", "you | YOUR forum | YOUR charity | YOUR group" },
	{ "GET", "get | have" },
	{ "POST", "YOUR LIST | YOUR LETTERS" },
	{ "POSTLIST", "LIST_KIND list | LIST_KIND lists | mailing | ?LIST_KIND database" },
	{ "LIST",
		"?LIST_KIND list | ?LIST_KIND lists | mailing | ?LIST_KIND database | records | "
		"contacts | address book" },
	{ "LIST_KIND",
		"mailing | email | mail | distribution | circulation | contact | contacts | "
		"subscriber | subscribers | stakeholder | stakeholders | partner | partners | "
		"professionals | press | newsletter | bulletin | updates" },
	{ "SENDING",
		"sending | emailing | mailing | writing to | contacting | spamming | messaging | "
		"bombarding | pestering | forwarding | bothering | disturbing | hassling | troubling" },
	{ "SEND",
		"send | email | mail | contact | message | write to | bother to send | bother sending | bother | include | add | "
		"trouble to send | trouble sending | keep SENDING | "
		"continue SENDING" },
	{ "DO_NOT", "do not | please not ?to | please no | please never | you not | to not | not to" },
	{ "FAMILY",
		"daughter | son | lad | lass | boy | girl | boys | girls | kids | children | twins | "
		"child | eldest | youngest | daughter's | son's | lad's" },
	{ "IS", "is | are | was | has | have | does | did | got | goes | left | moved | turned | now" },
	{ "RATHER", "rather | sooner" },
	{ "THANKFUL_IF",
		"grateful if | obliged if | appreciate it if | appreciate if | glad if | like it if | "
		"helpful if | good if | great if" },
	{ "SEE_TO", "mind | way to | consider" },
	{ "CANCELLING", "i'm cancelling | am cancelling | we're cancelling | are cancelling" },
	{ "WITHDRAW", "withdraw | revoke | rescind | retract" },
	{ "CONSENT", "consent | permission | agreement | approval | authorisation" },
	{ "NO_CONSENT",
		"WITHDRAW MY permission | WITHDRAWING MY permission | take back MY CONSENT | END MY CONSENT | cancel MY CONSENT | terminate MY CONSENT | "
		"no longer give ?you ?MY CONSENT | you no longer have MY CONSENT" },
	{ "OVER", "IS_NOW ENDED | ENDED" },
	{ "IS_NOW", "is | has been | to be | as" },
	{ "ENDED", "withdrawn | revoked | cancelled | ended | ends | over | at an end" },
	{ "ALLOWED", "allowed | permitted | authorised | welcome" },
	{ "EMAILED", "emailed | contacted | mailed | messaged | written to | spammed" },
	{ "WITHDRAWING", "AM ?hereby withdrawing | AM ?hereby revoking" },
	{ "AM", "i'm | am | we're | we are" },
	{ "TREAT", "treat | take | accept | consider | regard | count" },
	{ "NOTICE",
		"unsubscribe request | request to be GONE | stop | unsubscribe | opt-out | opt out | "
		"request to unsubscribe | request to REMOVE STANDING | notice to unsubscribe | withdrawal of MY consent" },
	{ "YOU_CAN", "you can ?all | you may" },
	{ "SWITCH", "set | switch | change | put" },
	{ "MUST", "must | should | have to | need to | can ?all" },
	{ "ARRANGE", "action | arrange | effect | process | confirm | request | ARRANGE_FOR" },
	{ "ARRANGE_FOR", "arrange for | see to" },
	{ "KEEP", "keep | have | include" },
	{ "HAVE", "have | get" },
	{ "HERE", "ME | MY ?email address | MY email | MY inbox | MY mailbox" },
	{ "FURTHER", "further | more | else" },
	{ "SENT", "is sent | was sent | were sent | be sent" },
	{ "COMES", "comes | came | come | goes" },
	{ "BULLETIN", "bulletin | bulletins | newsletter | newsletters | emails | mailings" },
	{ "NO_MORE", "no more | no further | no other | not any more" },
	{ "WISH", "wish | want | desire | need | require" },
	{ "WISHING", "wishing | wanting | needing | requiring" },
	{ "RECEIVE",
		"be a subscriber | be a recipient | be one of your subscribers | receive | "
		"hear ?more ?anything from | be sent | be emailed | be contacted | be mailed | be on | stay on | "
		"remain on | be kept on | be part of | be a member of | be included in | "
		"be subscribed to | continue RECEIVING | keep RECEIVING" },
	{ "RECEIVING", "receiving | getting | hearing from | having | being on" },
	{ "SURE_THAT", "sure ME_SAID | ensure ME_SAID | so ?that ME_SAID" },
	{ "ME_SAID", "?that WRITER" },
	{ "WRITER", "i | we | my HUSBAND and i | my HUSBAND and me | me and my HUSBAND | both of us" },
	{ "ENSURE", "see to it that | make sure ?that | ensure ?that" },
	{ "MAKE", "make | get | have" },
	{ "ASK", "please | kindly | can you | could you | would you | will you" },
	{ "WANT_TO",
		"want to | like to | time to | wish to | need to | trying to | tried to | "
		"decided to | asking to | ask to | WISH SELF to | wanting to | hoping to | looking to | "
		"wanted to | ready to" },
	{ "WANT", "want | need | like | WISH SELF" },
	{ "WANTED", "want | need | like | wish" },
	{ "ASKING",
		"ask ?that | glad if | grateful if | obliged if | rather | prefer it if | "
		"prefer ?that | like that | want that | wish that" },
	{ "HUSBAND", "husband | wife | partner" },
	{ "HER",
		"her | him | them | my ?late wife | my ?late husband | my ?late mother | "
		"my ?late mum | my ?late father | my ?late dad | my son | my daughter | my partner | my colleague" },
	{ "ELDER",
		"my ?late wife | my ?late husband | my ?late mother | my ?late mum | "
		"my ?late father | my ?late dad | my nan | my gran | mum | mam | dad | nan | nana | gran | grandma | "
		"grandad" },
	{ "THEIR", "ELDERS | my ?late ELDERS | her | his | their" },
	{ "ELDERS",
		"wife's | husband's | mother's | mum's | mam's | mums | father's | dad's | dads | "
		"nan's | gran's | partner's" },
	{ "ADDRESS", "?email address | ?email account | email | mailbox | name" },
	{ "CAN", "can | could | may" },
	{ "CAN_I", "can i | could i | may i | might i | can we | could we | may we | might we" },
	{ "TELL", "tell me | let me know | show me | explain" },
	{ "HOW",
		"how do i | how can i | how could i | how would i | TELL how to | TELL how i | "
		"how do we | how can we | a way to | a way of | any way to | any way of | way i can | "
		"way you can | way you could" },
	{ NULL, NULL }
};

const struct grammar *
wish_grammar(void)
{
	static const struct grammar *read;

	if (read == NULL)
		read = grammar_read(wish_rules);
	return read;
}

bool
wish_stands_alone(enum wish_rule rule)
{
	return rule == WISH_STOP || rule == WISH_REMOVAL;
}

bool
wish_needs_letters(enum wish_rule rule)
{
	return rule == WISH_ONLY_OF || rule == WISH_CANCEL || rule == WISH_BEGINNING;
}
