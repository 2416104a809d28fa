/*
 * The words in which people ask to stop, to join or about their data: see request_words.h.
 */
#include "mail/request_words.h"

#include <stddef.h>

const char *const request_commands[] = { "stop", "to stop", "stop this", "stop these", "stop them", "unsubscribe",
	"unsubscribe request", "unsubscribed", "unsubscribing", "remove", "remove me", "removal", "opt out", "opt-out", "optout",
	"take me off", "desist", "cease", "cease and desist", "pray desist", "discontinue", "no more", "off please", "off the list",
	"off your list", "off this list", "cancel subscription", "signoff", "stop all", "unsubscribe all", "stopp",
	"стоп", "הסר", "הסרה", NULL };

const char *const request_commands_perhaps[] = { "no interest", "not interested", "not interested any more", "not interested any longer",
	"i'm not interested any longer", "i'm not interested", "i am not interested", "we're not interested",
	"we are not interested", "no longer interested", "still getting these", "i'm still getting these", "i am still getting these", "still receiving these",
	"i'm still receiving these", "i am still receiving these", "i keep getting these", "i keep receiving these", "pause", "pause emails", "stop it", "delete", "cancel", "leave", "end", "quit", "off", NULL };

const char *const request_noes[] = { "no petitions", "no petition", "no campaigns", "no surveys", "no signposting", "no newsletters",
	"no newsletter", "no emails", "no mailings", "no news please", "no events please", NULL };

const char *const request_command_ends[] = { "please", "unsubscribe", "thank", "thanks", "thankyou", "ta", "cheers",
	"now", "asap", "immediately", "x", "xx", "bitte", "danke", "aub", "alstublieft", "prosim", "prosze", "tack",
	"takk", "tak", "kiitos", "lutfen", "va rog", "multumesc", "obrigado", "obrigada", "пожалуйста", "svp", "s'il",
	"merci", "por favor", "gracias", "per favore", "grazie", NULL };

const char *const request_stops[] = { "withdraw my consent ~ marketing", "withdraw my consent ~ emails",
	"withdraw consent ~ marketing", "cancel my membership of ~ list", /* the button of a mail program */ "sent this email to unsubscribe",
	/* with a word that is parted from its verb */ "melde mich ~ ab", "meldet mich ~ ab", "melden sie mich ~ ab",
	"melden sie uns ~ ab", "trag mich ~ aus", "tragen sie mich ~ aus", "tragen sie uns ~ aus", "tragt mich ~ aus",
	"schrijf mij uit", "schrijf me uit", "meld mij af", "meld me af", "meld meg av", "melde meg av",
	"meld oss av", "meld mig fra", "tage mig af", "tag mig af", "ta meg av", "hold op med at sende",
	"hold op med at maile", "hold opp med a sende", "hold opp a sende",
	"si opp ~ abonnement", "si opp nyhetsbrev", "sige mit abonnement op", "sige abonnementet op",
	"gerne af jeres mailliste", "gerne af mailliste", "gjerne av ~ e-postliste",
	"le szeretnek iratkozni ~ hirlevel", "le akarok iratkozni ~ hirlevel", "bi se odjavil ~ novic",
	"bi se odjavil ~ e-novic", "bi se odjavila ~ novic", "bi se odjavila ~ e-novic",
	/* "no more", of which "more" is "but", too */ "δεν θελω αλλα μηνυματα", "δεν θελω αλλα mail",
	"δεν θελω αλλα email", "οχι αλλα μηνυματα", "οχι αλλα mail", "οχι αλλα email",
	/* "do not send", of which "not" is "the", too */ "na cuir ~ riomhphoist", "na cuir ~ nuachtlitir",
	"na cuir ~ teachtaireacht", "na cuirigi ~ riomhphoist", "na cuirigi ~ nuachtlitir",
	"na cuirigi ~ teachtaireacht", "na seol ~ riomhphoist", "na seol ~ nuachtlitir", "na seol ~ teachtaireacht",
	"na seolaigi ~ riomhphoist", "na seolaigi ~ nuachtlitir", "na seolaigi ~ teachtaireacht", "na cuir aon rud",
	"na cuirigi aon rud", "na seol aon rud", "na seolaigi aon rud", "na scriobh chugam",
	"na scriobhaigi chugam",
	/* "do not want to get" */ "ddim am dderbyn ~ cylchlythyr", "ddim am dderbyn ~ e-byst",
	/* in languages that mail/tongues.h does not know */ "me hiqni nga", "ईमेल न भेजें", "मत भेजिए",
	"सूची से हटा", "அனுப்ப வேண்டாம்", "ایمیل نفرستید", "از لیست حذف", "הסירו אותי", "להסיר אותי", "אנא הסר",
	"list ton hata de", "list ton kadd", "list theke baad", "list theke bad d", "email pete chai na", NULL };

const char *const request_places_abroad[] = { "kurs", "elternkurs", "veranstaltung", "treffen", "termin", "montag",
	"dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "atelier", "cours", "reunion",
	"samedi", "dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "taller", "curso", "sabado",
	"domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "formacao", "reuniao", "corso",
	"prenotazione", "incontro", "sabato", "domenica", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi",
	"cursus", "bijeenkomst", "zaterdag", "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
	"kursus", "modet", "motet", "lordag", "sondag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag",
	"warsztat", "zajec", "spotkani", "sobot", "niedziel", "poniedzial", "kurzu", "schuzk", "atolye", "toplanti",
	"занят", "встреч", "суббот", "rednerliste", "warteliste", "teilnehmerliste", "liste d'attente",
	"lista de espera", "lista d'attesa", "wachtlijst", "formular", "formulario", "fotografi", "foto", "postale",
	"krank", "fieber", "malade", "fievre", "malo", "enferm", "malato", "koorts", "ziek", "sjuk", "syk", "goraczk",
	"chorzy", "kipea", "sortie", "excursion", "gita", "turen", "fikat", "wycieczk", "retk", "passeio", "schule",
	"ecole", "colegio", "maestra", "школ", "okul", "kommun", "seguro", "komme nicht", "nicht kommen", "pas venir",
	"avond", "teilnehm", "participant", "partecipant", "deelnem", "deltag", "deltakar", "osallistuj", "uczestni",
	"ucastni", "resztvev", "участник", "учасник", "συμμετ", "sudioni", "katilim", "anmeldung", "inscrits",
	"inscritos", "iscritti", "gasteliste", "gastelist", "invites", "convidad", "invitados", "ospiti",
	"gastenlijst", "gastlist", "goscinn", "hostu", "vendeg", "гостей", "καλεσμεν", "misafir", "ferienlager",
	"freizeit", "zeltlager", "colonie", "campamento", "acampamento", "kolonie", "wakacyj", "obozu", "oboz",
	"tabor", "tabora", "лагер", "табор", "tabara", "kamp", "leirin", "zjazd", "wyciecz", "turnus", "wartelisten",
	"reserva", "reservation", "plaza", "place le", "posti a", "platsen", "pladsen", "plassen", "paikka",
	"miejsce", "misto na", "miesto na", "helyet", "locul", "yerimi", "mjesto", "mesto na", "θεση", "мое место",
	"место на", "моє місце", "місце на", "o lugar", "el lugar", "la plaza", "den platz", "unseren platz",
	"meinen platz", "il posto", "de plek", "mijn plek", "caminhada", "paseo", "marche du", "wanderung", NULL };

const char *const request_smells[] = { "unsubscribe", "opt out", "opt-out", "mailing list", "too many emails",
	"too many mails", "so many emails", "fewer emails", "less emails", "break from ~ emails", "emails on hold", "no emails until", "no emails for the next", "no emails while", "no newsletters until", "no newsletters for the next", "pause sending", "stop getting", "stop receiving", "why am i getting",
	"why am i still getting", "why do i get", "why do i still get", "never signed up", "did not sign up",
	"never subscribed", "not sign up for", "how do i stop", "off your list", "off this list", "off your mailing",
	"off the mailing", "off your ~ list", "off your emailing", "withdraw my consent", "leave me alone", "leave me be",
	"leave us be", "leave us alone", "want this to stop", "want anything from you", "i'm no longer interested",
	"remove me", "remove us", "be removed", "remove this email", "this ones", "still on here", "sent any further", "i'm unsubscribing",
	"i am unsubscribing", "no longer required", "stopping these emails", "goodbye to the newsletter", "from your database", "sick of ~ emails", "fed up with ~ emails", "fed up of ~ emails", "done with ~ emails",
	"tired of ~ emails",
	"like it to stop", "want it to stop", "want out", "make it stop", "make them stop", "like not to be",
	"take both off", "take them both off", "were not on ~ list", "weren't on ~ list", "bin it off", "on the head",
	"please end this", "cancel for me", "only get the", "fewer of these", "fewer of them", "less of these",
	"ideally none", "the last one i get", "be the last one", "be the last email", "be the last time",
	"opting out", "withdraw from", "no longer wish to be a member", "no longer want to be a member", "not wish to be a member",
	"not want to be a member", "end my membership", "ending my membership", "give up my membership", "give up being a member",
	"stop being a member",
	"cease to be a member",
	"i'm no longer a member", "i am no longer a member", "we're no longer members", "we are no longer members",
	"i'm not a member any more",
	"i am not a member any more", "we are not members any more", "we're not members any more", "i opted out",
	"i have opted out", "i've opted out",
	"i keep unsubscribing", "i keep on unsubscribing", "unsubscribed ~ still", "unsubscribed ~ you are still",
	"unsubscribed ~ you keep",
	"unsubscribed ~ keep getting", "unsubscribed ~ get these", "unsubscribed twice", "unsubscribed three times",
	"unsubscribed several times",
	"after asking you to stop", "i asked you to stop", "i have asked you to stop", "i've asked you to stop", "we asked you to stop", "you ~ times to stop", "you twice to stop", "you already to stop", "you again to stop", "keep asking you to stop", "keep getting your emails",
	"keep receiving your emails", "keep getting emails from you", "still getting your emails", "still receiving your emails", "still getting emails from you",
	"resign as a member", "resign as members", "resign as member",
	"resign our membership", "resignation as a member",
	"we have asked you to stop", "i asked you not to", "i've asked you not to", "i have asked you not to",
	"after unsubscribing", "not think i want ~ any more", "not think i want these", "not think i need ~ any more",
	"not think i need these", "not think i want your", "not think i need your",
	"not think we need your", "not think we want these", "not think we need these", "not sure i want these",
	"not sure i want your", "not sure i need these", "not sure we want these", NULL };

const char *const request_askers[] = { " please ", " kindly ", " can you ", " could you ", " would you ", " will you ",
	" can i ", " could i ", NULL };

const char *const request_writers[] = { "i", "i'm", "i'd", "i've", "i'll", "we", "we're", "we'd", "we've", "we'll",
	"me", "us", NULL };
const char *const request_writers_own[] = { "my", "our", NULL };

const char *const request_polite[] = { "hi", "hello", "hiya", "hey", "hi there", "hello there", "good morning",
	"good afternoon", "good evening", "dear all", "dear sir", "dear madam", "dear sir/madam", "please", "kindly",
	"just", "can you", "could you", "would you", "will you", "can i", "could i", "i want to", "i would like to",
	"i'd like to", "bitte", "prosim", "prosze", "va rog", "lutfen", "por favor", "per favore", "vanligen",
	"venligst", "vennligst", "merci de", "пожалуйста", "thanks", "thank you", "no thanks", "no thx", "no ta", "ok",
	"sorry", "but", "so", "so yes", "yes", "and", NULL };

const char *const request_greetings[] = { "hi", "hello", "hiya", "hey", "dear", "good morning", "good afternoon",
	"good evening", "to whom", NULL };

/* An offer to the reader, in an automatic reply or a signature, is no wish of the writer's. */
const char *const request_offers[] = { "you can ~ unsubscribe", "you may ~ unsubscribe", "you can opt out",
	"you may opt out", "you can stop", "if you want", "if you wish", "if you would like", "if you would prefer", "if you would rather", "if you would not",
	"if you would no longer", "if you'd", "if you prefer",
	"if you no longer", "if you do not want", "if you do not wish", "hear from us?", "if you are no longer",
	"should you wish", "should you no longer", "if anyone", "reply with unsubscribe", "reply with stop",
	"reply stop", "to unsubscribe ~ click", "to unsubscribe ~ reply", "to unsubscribe ~ visit",
	"to opt out ~ click", "to opt out ~ reply", "with unsubscribe in", "unsubscribe at the bottom",
	"from our mailing", "unsubscribe from our", "from our list", "unsubscribe here", "at any time",
	"to stop ~ click", "to stop ~ reply", "to be removed ~ list email", "to be removed, email", "to be removed email", "to be removed ~ reply",
	"to be removed ~ click", "do not want these emails?", "no longer want these emails?", "or opt out at",
	"opt out at http", "preferences or opt out", NULL };

const char *const request_others[] = { "told", "they", "they'll", "they're", "he", "he's", "she", "she's", "him", "her",
	"his", "council", "the ~ la", "local authority", "school", "senco", "teacher", "college", "my ex", "friend",
	"mum", "dad", "husband", "wife", "sister", "brother", "colleague", "someone", "somebody", "anyone", "members who", "people who", "the ones", NULL };

const char *const request_questions[] = { "did anyone", "shall i", "will i", "do i", "did i", "did you", "have you", "are you", "were you", "do you", "do we", "did we", "are we",
	"mean i", "mean we", "mean that", "am i", "was i", "have i", "if i", "if you", "when i", "when you", "how do",
	"how can", "why", "does", "is it", "is there", "how easy", "how many", "how often", "option to", "way to",
	"link to", "whether", "you do not", "you did not", "if we", "when we", NULL };

const char *const request_strangers[] = { "wrong person", "have the wrong", "got the wrong", "who are you",
	"wrong address", "wrong email", "not the right place", "not the person", "how you got my", "where you got my", NULL };

const char *const request_strangers_say[] = { "do not have children", "do not have any children", "do not have kids",
	"never had children", "no children", "no disabled child", "no disabled kid", "do not have a child", "not a parent", "not a carer",
	"not have a disabled", "do not live in", "never signed up", "did not sign up", "never subscribed", "never joined",
	"never asked for", "never heard of you", "no idea who you are", "do not know who you are", NULL };

const char *const request_places[] = { "waiting list", "waiting", "rota", "register", "minibus", "bus", "workshop",
	"coffee morning", "group", "session", "sessions", "course", "trip", "class", "club", "team", "committee",
	"board", "event", "meeting", "roll", "transport", "school", "training", "stall", "booked", "booking", "tickets",
	"fun day", "family day", "can't do", "cannot do", "attend", "tuesday", "wednesday", "thursday", "friday",
	"saturday", "sunday", "monday", "thread", "whatsapp", "facebook", "the minutes", "minutes of",
	"landline", "thank you list", "photo", "picture", "attachment", "from the page", "from the website",
	"on your website", "your website", "party", "remove the ", "remove our ", "remove his", "remove her ",
	"addresses", "labels", "difficulties", "skills", "aids", "sheet", "film", "wrong", "printed", "text messages",
	"communication book", NULL };

const char *const request_bookings[] = { "waiting list", "party list", "party", "rota", "minibus", "workshop",
	"coffee morning", "session", "sessions", "course", "trip", "stall", "booked", "booking", "tickets", "fun day",
	"family day", "can't do", "cannot do", "attend", "buffet", "article", "quoted", "online version", "website",
	"photo", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "monday", "story", "the report",
	"print it", "printed", "publish", "paragraph", "in front", "draft", "my quote", "lessons", "pension", "nhs",
	"gp data", "the film", "speak", "speaker", "raffle", "the chat", "whatsapp", "facebook group", "leaflet", "letter to the mp",
	NULL };

const char *const request_bookings_cancelled[] = { "my booking", "our booking", "my place", "our place", "my places", "our places", "my appointment", "our appointment", "my ticket",
	"my tickets", "our tickets", "my spot", "my order", "can't make", "cannot make", "can't come", "cannot come", "can't attend", "cannot attend", "unable to attend", "unable to come", NULL };

const char *const request_absences[] = { "cold", "ill", "unwell", "poorly", "is sick", "are sick", "off sick",
	"been sick", "being sick", "feeling sick", "i am sick", "covid", "hospital", "can't", "cannot", "unable",
	"clash", "next time", "another time", "sorry", "place", "places", "spot", "seat", "only him", "only her",
	"working", "did not know", NULL };

const char *const request_reports[] = { "wrote to every", "wrote to them", "wrote to all", "they say", "they said",
	"they send", "they keep", "sends me", "sends us", "send me every", "many parents", "some parents",
	"parents have", "parents are", "families have", "people have", "members have", "others have", "nobody can",
	"no one can", "nobody should", "no one should", "a member", "have to log in", "has to log in", "would you like",
	"do you want", "do you wish", "do you still", "told me", "told us", "told them", "told her", "told him",
	"asked the", "asked them", "asked her", "asked him", "should we", "shall we", "we could", "we should",
	"we might", "option a", "option b", "i tried to", "tried to stop the", "i suggest", "suggest", "i propose",
	"for the website", "neighbour", "rang today", "called today", "somebody wrote", "someone wrote", "wrote in",
	"put this through", "she wrote", "he wrote", "they wrote", "mum wrote", "let you know if", "let you know when",
	"said to me", "someone writes", "somebody writes", "that says", "who says", "pasted", "note,",
	"one parent wrote", "one parent said", "one parent asked", "a parent wrote", "a parent said", "a parent asked",
	"another parent wrote", "one mum wrote", "one dad wrote", "should i", NULL };

const char *const request_groups[] = { "members ", "families ", "people ", "everybody ", "everyone ", "others ", "parents should", "parents must", "parents can",
	"parents may", "staff ", NULL };

const char *const request_doubts[] = { "changed my mind", "add me", "add us", "add my", "go on your", "keep me on",
	"leave me on", "keep the ", "but keep", "but not the ", "but still want", "want ~ the rest",
	"keep ~ the rest", "like ~ the rest", "enjoy ~ the rest", "leave ~ the rest", "send ~ the rest", "get ~ the rest", "happy ~ the rest",
	"still ~ the rest", "but ~ the rest", "not the rest", "for the rest", "the rest is", "the rest are", "the rest can", "the rest of the",
	"the rest of my", "the rest of your", "only the news",
	"only the event", "only the survey", "only the campaign", "only the petition", "only the email",
	"only the monthly", "only the weekly", "only the important", "just the news", "just the event",
	"just the survey", "just the campaign", "just the petition", "just the email", "just the monthly",
	"just the weekly", "just the important", "just the one", "no longer make", "no longer come",
	"no longer attend", "can't make it", "cannot make it", "can't make the", "cannot make the", "can't make this",
	"can't make on", "can't come", "cannot come", "can't attend", "cannot attend", "my place ", "my place,", "my place.", "my place?", "my booking",
	"love to come", "wasn't me", "was not me", "wasnt me", "still want", "like to carry on getting",
	"please ignore it", "ignore my last", "ignore my earlier", "rather stay", "can we stay", "can i stay",
	"rejoin", "re-join", "join again", "start again after", "do want them again", "want them again when",
	"want them again after", "want them again in", "want them back", "put us back on", "restart them", "resume them", "start them again", "pick them up again", "somebody else can", "someone else can", "someone else could",
	"somebody else could", "change my address", "change of address", "new address", "changed my email",
	"changed my address", "new email", "update my address", "update my email", "use ~ instead", "send ~ instead",
	"post ~ instead", "post instead", "email instead", "address instead", "letters instead", "text instead",
	"text me instead", "paper instead", "events instead", "news instead", "these instead", "one instead",
	"home address", "other address", "ring me instead", "do not stop", "by post", "on paper", "paper cop",
	"paper version", "paper letter", "paper one", "paper news", "paper post", "sent it", "to the wrong person",
	"use this one", "use this address", "and use ", "from now on use", "in future use", "put me down for",
	"put us down for", "put me down as", "please put me down", "please put us down", "only a test", "just a test", "only testing", "just testing", "me testing",
	"do not do anything", "no change needed", "without asking me", "without ringing", "junk folder",
	"spam folder", "going into my junk", "going to junk", "going to spam", "into junk", "into spam", "new phone",
	"new number", "old number", "we now live", "on twice", "leave this one", "keep this one", "leave just",
	"and put ", "rather it said", "done the survey", "already filled", "filled it in", "filled this in", "on page", "ignore and delete", "received this in error", "reached you in error",
	"sent in error", "sent it twice", "i have done it", "i've done it", "already done", "phone me",
	"ring me", "call me on", "that weekend", "this weekend", "court order", "that day", "for question",
	"from question", "for sue", "sign me up", "sign us up", "forget that", "second thoughts", "i will stay",
	"disregard my", "ignore my", "wrong list", "passing on", "pass it on", "pass this on", "typed up",
	"comments so far", "comment cards", "on the machine", "slide", "suggested footer", "new footer",
	"footer says", "easy read", "section", "it is for you", "came to the school", "is better", "are better",
	"for a while", "for now", "for the moment", "for the time being", "will be back", "i'll be back", "we'll be back", "back in touch",
	"one is fine", "ones are fine", "newsletter is fine", "emails are fine", "email is fine", "text messages",
	"could i have the", "and add ", "and send to", "write to me here", "the ordinary one", "so you can take it",
	"so you can cross", "text is fine", "i will collect", "hand them out", "in the diary", "see you there",
	"until morning", "i have found it", "i want somebody", "i want an ", "a summary will do", "newsletter twice",
	"an email back", "will wait till", "will wait until", "i'll wait till", "i'll wait until", "will leave it till",
	"will leave it until",
	"i'll leave it till", "i'll leave it until", "but not yet", "decided to wait", "rather wait",
	"better wait till", "better wait until", "but only after", "but only once", "will hold off", "wanted to ~ but then",
	"going to ~ but then", NULL };

const char *const request_not[] = { "not want to unsubscribe", "not wish to unsubscribe", "not unsubscribe",
	"not remove me", "not take me off", "not take us off", "not want to be removed", "not wish to be removed",
	"not be removed", "not want to be taken", "not want to be unsubscribed", "not be unsubscribed",
	"not want to come off", "not want to leave", "not wish to leave", "no wish to unsubscribe",
	"no need to unsubscribe", "no wish to leave", "yes please to", "not want to stop", "please do not stop",
	"hope not", "i'm joking", "was joking", "just joking", "only joking", "unsubscribed by mistake",
	"unsubscribed by accident", "accidentally unsubscribed", "unsubscribed accidentally", "unsubscribed me",
	"add her again", "add him again", "add me again", "add me back", "put me back", "re-subscribe", "resubscribe",
	"subscribe me again", "i want to stay", "would like to stay", "i'd like to stay", "love to stay",
	"want to miss", "please keep sending", "do keep sending", "and keep sending me", "just keep sending me",
	"keep them coming", "i enjoy", "not to unsubscribe", "you dare", "never stop", "unsubscribe? never",
	"unsubscribe? no", "not stop sending", "not stop emailing", "put my name back",
	/* in Norwegian and Irish */ "ikke melde meg av", "na stop ag", "na stopaigi", "na bain me", "na bain m'ainm",
	"na bain mo", "na bainigi", "na scrios mo", "na scriosaigi", "stop sibh", NULL };

const char *const request_books[] = { "book me", "book us", "please book", "book a place", "book one place",
	"book two places", "book a space", "like to book", "want to book", "count me in", "count us in", "put me down",
	"put us down", "like to come", "like to attend", "love to come", "i will come", "i'll come", "i will be there",
	"i'll be there", "we will come", "we'll be there", NULL };
const char *const request_books_not[] = { "not", "cannot", "can't", "unable", "cancel", "unless", "if", "?",
	"would have", NULL };

const char *const request_joins[] = { "subscribe", "subscribe me", "please subscribe", "sign me up", "join",
	"join the forum", "join your forum", "join the mailing list", "join your mailing list", "want to join",
	"like to join", "how do i join", "can i join", "become a member", "add me to", "add us to",
	"go on your mailing list", "put me on ~ list", "please add my", "would like to receive",
	"like to get your news", "ymuno", NULL };

const char *const request_preferences[] = { "preferences", "my preferences", "change my preferences",
	"update my preferences", "what am i signed up for", "what am i signed up to", "what i get",
	"which emails do i get", "what have i agreed to", "what did i agree to", "change what i get", NULL };

const char *const request_data[] = { "subject access", "access request", "data protection", "gdpr", "right of access",
	"copy of my data", "copy of all ~ data", "what data do you", "what do you hold?", "what information do you hold",
	"information you hold about", "data you hold",
	"delete my data", "delete all my data", "erase my data", "erase my details", "delete my details", "right to be forgotten",
	"want to be forgotten", "like to be forgotten", "right to erasure", "do you have on me", "everything you hold", "delete everything you",
	"personal data", "information commissioner", "ico complaint", "complain to the ico", "complaining to the ico",
	"complaint to the ico", "complaint with the ico", "privacy complaint", NULL };

const char *const request_breaches[] = { "data breach", "breach of my data", "breach of our data", "breach of my privacy",
	"breach of our privacy", "breach of privacy", "privacy breach", "breach of confidentiality", "breach of my confidentiality",
	"breach of our confidentiality", NULL };

const char *const request_data_not[] = { "school", "schools", "senco", "teacher", "college", "nursery", "council", "local authority",
	"the la", "the county", "hospital", "surgery", "the gp", "my gp", "our gp", "doctor", "doctors", "nhs", "camhs", "the trust",
	"social worker", "social services", "social care", "tribunal", "ofsted", "police", "facebook", "google", "bank", "asked them", "told them",
	"attach", "attached", "enclose", "enclosed", "here is a", "i keep", "already have", NULL };

const struct rule request_data_rules[] = {
	[DATA_ASKS] = { "DATA_ASKS",
		"WHAT ?DATA YOU_HOLD ON PERSON | WHAT ?DATA YOU_HOLD ON_RECORD ON PERSON | DATA YOU_HOLD ON PERSON | YOU_STORE ON PERSON | WHAT ?DATA is HELD ON PERSON | "
		"DATA are HELD ON PERSON | DATA HELD ON PERSON | WHAT FILES do YOU STORE | do YOU STORE ?DATA ON PERSON | "
		"do YOU HOLD FILES ON PERSON | do YOU HOLD information on PERSON | have YOU ?GOT FILES ON PERSON | "
		"have YOU ?GOT information on PERSON | do YOU STORE MINE | COPY what YOU_STORE | COPY DATA YOU_STORE | "
		"WHO have YOU SHARED MINE | WHO did YOU SHARE MINE | WHO YOU SHARE MINE | WHO YOU ?have SHARED MINE | have YOU SOLD MINE | "
		"have YOU SHARED MINE TO_ANYBODY | YOU ?have USED MINE without | WHO has access to MINE | "
		"where did YOU GET MINE | how did YOU GET MINE | where have YOU GET MINE | how have YOU GET MINE | ASK_WHERE YOU GET MINE | "
		"WHO gave YOU MINE | WHO has given YOU MINE | WHO passed YOU MINE | "
		"WHO passed ?on MINE ?on to YOU | WHO gave MINE to YOU | how come YOU GET MINE | "
		"WHO has ?got MY_DATA | WHO has ?got MY email ?address | HOW YOU ?have USED MY_DATA | how do YOU USED MY_DATA | "
		"WHO has seen MINE | WHO has seen MY_RECORDS | WHO has looked at MINE | WHO has looked at MY_RECORDS | WHO has had access to MINE | WHO can see MINE | WHO gets to see MINE | WHO sees MINE | "
		"why am i on YOUR_LIST | why are we on YOUR_LIST | why i am on YOUR_LIST | why i'm on YOUR_LIST | how come i'm on YOUR_LIST | "
		"how did i GET on YOUR_LIST | how did i end up on YOUR_LIST | how i GET on YOUR_LIST | how i came to be on YOUR_LIST | "
		"how did YOU USED MY_DATA | how have YOU USED MY_DATA | how MY_DATA IS USED | how IS MY_DATA USED | where IS MY_DATA HELD | "
		"stop using MY_DATA | COPY everything you have ?got ON_RECORD | COPY everything you've ?got ON_RECORD | DATA do YOU ?have ?STORE ON_RECORD" },
	[DATA_WISHES] = { "DATA_WISHES",
		"COPY MY_RECORDS | COPY MY personal details | COPY RECORDS ON PERSON | COPY everything ON PERSON | access to MY_RECORDS | WANT to SEE MY_RECORDS | CAN_I SEE MY_RECORDS | "
		"send me MY ?KIND data | give me MY ?KIND data | MAKE ?THIS sar | this is THIS sar | as THIS sar | my sar | sar request | dsar | "
		"dsars | subject access request | data subject request | RIGHT under ARTICLE | MY_DATA under ARTICLE | under ARTICLE i | "
		"under ARTICLE we | under ARTICLE of | ARTICLE request | my data rights | "
		"CORRECT ?SPELLING MY_FACT | put right MY_FACT | put MY_FACT right | get MY_FACT right | YOU ?have ?GOT MY_FACT wrong | you've GOT MY_FACT wrong | "
		"YOU ?have SPELT MY_FACT | you've SPELT MY_FACT | MY_FACT IS_WRONG IN_BOOKS | MY_FACT IN_BOOKS IS_WRONG | FACT YOU_HOLD FOR_PERSON IS_WRONG | "
		"YOU ?have ?GOT wrong FACT FOR_PERSON | you've GOT wrong FACT FOR_PERSON | MY_RECORDS IS_WRONG | MY_RECORDS says | MY_RECORDS say | "
		"RESTRICT what YOU do with MINE | RESTRICT how YOU use MINE | RESTRICT USE MINE | RESTRICT processing | stop processing MINE | stop using MINE | "
		"do not use MINE for" },
	[DATA_OBJECTS] = { "DATA_OBJECTS",
		"object to YOU USING MINE | object to YOUR USE MINE | object to USE MINE | object to way YOU USED MINE | object to how YOU USED MINE | "
		"objection to USE MINE | objection to YOU USING MINE" },
	[DATA_ERASES] = { "DATA_ERASES",
		"ERASE everything ON PERSON | ERASE everything YOU_HOLD | ERASE DATA ON PERSON | ERASE DATA of PERSON | ERASE MY_DATA | get rid of MY_DATA | "
		"remove MY ?KIND details | remove my data | remove all MY_RECORDS | REMOVE MY_ACCOUNT | CLOSE MY_ACCOUNT | MY_RECORDS ?to be ERASED | MY_RECORDS ?to be removed | WANT MY_RECORDS ERASED | "
		"WANT MY_RECORDS removed | have MY_RECORDS ERASED | have MY_RECORDS removed | everything ON PERSON ?to ?be ERASED | "
		"DATA ON PERSON ?to ?be ERASED | DATA of PERSON ?to ?be ERASED" },
	[DATA_GONE] = { "DATA_GONE",
		"ERASE SELF FROM STORED | WANT ERASING FROM STORED | WANT to be ERASED FROM STORED | CAN_I be ERASED FROM STORED | "
		"REMOVE SELF FROM BOOKS | REMOVE MINE FROM BOOKS | REMOVE MINE and DETAILS FROM BOOKS | "
		"REMOVE this DETAILS FROM BOOKS | WANT REMOVING FROM BOOKS | WANT to be REMOVED FROM BOOKS | "
		"CAN_I be REMOVED FROM BOOKS | SELF ?to be REMOVED FROM BOOKS | MINE ?to ?be REMOVED FROM BOOKS | "
		"MINE could be REMOVED FROM BOOKS | get SELF OFF BOOKS | get MINE OFF BOOKS | get MINE and DETAILS OFF BOOKS" },
	[DATA_GONE_PERHAPS] = { "DATA_GONE_PERHAPS", "ERASE SELF" },

	[DATA_BREACH] = { "DATA_BREACH",
		"YOU ?have SHARED MINE ?on TO_SOMEBODY | did YOU SHARE MINE ?on TO_SOMEBODY | YOU ?have SHARED MINE without | "
		"MINE IS SHARED TO_SOMEBODY | SOMEBODY can see MINE | SOMEBODY could see MINE | can SOMEBODY see MINE | MINE IS visible | YOU ?have BREACHED MY PRIVACY | you've BREACHED MY PRIVACY | can see SOMEBODYS DETAILS | could see SOMEBODYS DETAILS | "
		"sent me SOMEBODYS DETAILS | sent us SOMEBODYS DETAILS | meant for someone else | meant for somebody else | meant for another PEOPLE" },

	{ "FILL",
		"all | any | of | the | your | please | also | currently | still | just | exactly | actually | both | that | other | else | a | "
		"permanently | completely" },
	{ "ASK_WHERE", "TELL_ME where | TELL_ME how" },
	{ "TELL_ME", "tell me | tell us | want to know | like to know | need to know | explain" },
	{ "GET", "get | got | obtain | obtained | have | find | found" },
	{ "BREACHED", "breached | broken | violated | invaded" },
	{ "PRIVACY", "privacy | confidentiality" },
	{ "TO_SOMEBODY", "to SOMEBODY | with SOMEBODY" },
	{ "SOMEBODY",
		"ANYBODY | someone | somebody | everyone | everybody | other people | other PEOPLE | another PEOPLE | PEOPLE | wrong PEOPLE | strangers | "
		"stranger | whole list | mailing list" },
	{ "SOMEBODYS",
		"someone's | somebody's | someone else's | somebody else's | everyone's | everybody's | everyone else's | everybody else's | "
		"other people's | other parents | other members | another parent's | another family's" },
	{ "PEOPLE", "people | person | parent | parents | member | members | family | families | address | group" },
	{ "ON_RECORD", "on record | on file | in ?your ?our FILES" },
	{ "WHAT", "what | whatever | which" },
	{ "WHO", "who | whom | anybody | anyone | organisations" },
	{ "PERSON", "me | us | myself | ourselves | MY ?ADJECTIVE FAMILY" },
	{ "SELF", "me and MY ?ADJECTIVE FAMILY | MY ?ADJECTIVE FAMILY and me | PERSON" },
	{ "ADJECTIVE", "own | other | two | three | younger | older | eldest | youngest | whole | late | little | adult | disabled | autistic" },
	{ "FAMILY",
		"family | household | son | sons | daughter | daughters | child | children | kid | kids | boy | boys | girl | girls | lad | lass | twins | "
		"husband | wife | partner | mum | mother | dad | father | eldest | youngest" },
	{ "MY", "my ?ADJECTIVE FAMILYS | our ?ADJECTIVE FAMILYS | my | our" },
	{ "FAMILYS",
		"family's | son's | sons | daughter's | daughters | child's | children's | kids | boy's | girl's | husband's | wife's | "
		"partner's | mum's" },
	{ "KIND", "personal | contact | email | home | own | full" },
	{ "DATA",
		"data | information | info | details | record | records | file | files | everything | anything | all | personal information | "
		"personal details" },
	{ "FILES", "data | record | records | file | files" },
	{ "MY_FACT", "MY ?KIND FACT" },
	{ "FACT",
		"surname | first name | last name | maiden name | middle name | name | date of birth | dob | birthday | birth date | postcode | post code | phone number | "
		"telephone number | mobile number | number | email address | email | home address | address | ethnicity | gender | title | DETAILS" },
	{ "CORRECT", "correct | rectify | amend | correction of | correction to | rectification of" },
	{ "SPELLING", "spelling of | error in | mistake in | entry for" },
	{ "SPELT", "spelt | spelled | misspelt | misspelled" },
	{ "IS_WRONG", "is wrong | are wrong | is incorrect | are incorrect | is not right | is not correct | is out of date | are out of date | is misspelt | is misspelled | is spelt wrong | is spelled wrong | is spelt incorrectly" },
	{ "IN_BOOKS", "on BOOKS | in BOOKS | on YOUR_LIST | in YOUR_LIST" },
	{ "FOR_PERSON", "ON PERSON | for PERSON | for MY" },
	{ "YOUR_LIST", "your list | your lists | your email list | this list | ?your mailing list | BOOKS" },
	{ "YOUR", "your | you" },
	{ "RESTRICT", "restrict | limit | restriction of | restriction on" },
	{ "USE", "use of | using | processing | sharing | profiling" },
	{ "USING", "using | processing | sharing | keeping | holding | storing" },
	{ "MY_DATA", "MY ?KIND INFORMATION" },
	{ "MY_RECORDS", "MY ?KIND RECORDS" },
	{ "MINE", "MY ?KIND DETAILS" },
	{ "RECORDS", "data | information | info | record | records | file | files" },
	{ "DETAILS", "data | information | info | details | address | email ?address | emails | phone number | name | number | records" },
	{ "INFORMATION", "data | information | info | details | records" },
	{ "COPY", "copy of | copies of" },
	{ "ON", "about | on | regarding | concerning | relating to | in relation to" },
	{ "YOU", "you | the forum | your forum | this forum | the charity | your charity | your organisation | your group" },
	{ "HOLD", "STORE | have | has | know | knows | GOT" },
	{ "STORE", "hold | holds | store | stores | keep | keeps" },
	{ "GOT", "got | kept | stored | held | recorded" },
	{ "HOLDING", "holding | keeping | storing" },
	{ "YOU_HOLD", "do YOU HOLD | does YOU HOLD | YOU ?have HOLD | have YOU GOT | has YOU GOT | you've GOT | YOU may HOLD | ARE_HOLDING" },
	{ "YOU_STORE", "do YOU STORE | does YOU STORE | YOU STORE | YOU may STORE | ARE_HOLDING" },
	{ "ARE_HOLDING", "are YOU HOLDING | YOU are HOLDING | you're HOLDING" },
	{ "HELD", "held | kept | stored | recorded" },
	{ "SHARED", "SOLD | passed ?on | given ?out | gave ?out | sent | forwarded | disclosed" },
	{ "SOLD", "shared | sold" },
	{ "SHARE", "share | pass ?on | give ?out | sell | send | disclose" },
	{ "USED", "used | use | handled | handle | processed | process | treated | shared | share | stored | store | lost | looked after" },
	{ "HOW", "how | the way" },
	{ "TO_ANYBODY", "to ANYBODY | with ANYBODY" },
	{ "ANYBODY", "anybody | anyone | others | third parties" },
	{ "IS", "is | are | was | were | has been | have been" },
	{ "MAKE",
		"make | making | made | put in | putting in | submit | submitting | submitted | send | sending | raise | raising | file | "
		"filing | request | requesting" },
	{ "THIS", "a ?formal | my ?formal | this | the | our" },
	{ "RIGHT", "right | rights | request" },
	{ "ARTICLE", "article NUMBER | articles NUMBER | art NUMBER" },
	{ "NUMBER", "15 | 16 | 17 | 18 | 20 | 21 | 22" },
	{ "ERASE", "ERASING | delete | erase | wipe | destroy | destroying | purge | scrub | expunge" },
	{ "ERASING", "deleting | erasing | wiping" },
	{ "ERASED", "deleted | erased | wiped | destroyed | purged" },
	{ "CAN_I", "can i | could i | may i | can we | could we | may we" },
	{ "SEE", "see | view | look at | look through | inspect" },
	{ "WANT", "want | like | wish | ask | need | request" },
	{ "FROM", "from | off | out of" },
	{ "REMOVE", "ERASE | remove | take | strike | drop" },
	{ "REMOVED", "ERASED | removed | taken" },
	{ "REMOVING", "ERASING | removing | taking" },
	{ "CLOSE", "close | cancel | shut ?down | deactivate | terminate" },
	{ "MY_ACCOUNT", "MY ?KIND account | MY ?KIND accounts" },
	{ "OFF", "off | out of" },
	{ "STORED", "BOOKS | everything | everywhere" },
	{ "BOOKS", "database | databases | record | records | system | systems | file | files | computer | computers" },
	{ NULL, NULL }
};

const struct grammar *
request_data_grammar(void)
{
	static const struct grammar *read;

	if (read == NULL)
		read = grammar_read(request_data_rules);
	return read;
}

const char *const request_older_lines[] = { "original message", "forwarded message", "ursprungliche nachricht",
	"message d'origine", "message original", "mensaje original", "messaggio originale", "mensagem original",
	"oorspronkelijk bericht", "ursprungligt meddelande",
	"begin forwarded message", "weitergeleitete nachricht", "message transfere", NULL };

const char *const request_quote_lines[] = { "wrote:", "writes:", "schrieb", "a ecrit", "escribio:", "escreveu:",
	"ha scritto:", "schreef", "skrev", "napisal", "napsal", "irta:", "a scris:", "yazdi:",
	"ysgrifennodd:", "пишет:", "написал", "さんは書きました", "写道", "작성:", "wrote ----", "escreveu (",
	"kirjoitti", "пише:", "ezt irta", "napisao", "εγραψε", "のメール:", "님이 작성", "كتب", NULL };

const char *const request_quote_marks[] = { ">", "|", NULL };

const char *const request_quote_starts[] = { "________", "-----", "from: ", "von: ", "de : ", "de: ", "da: ", "van: ",
	"sent: ", "gesendet: ", "envoye : ", "envoye: ", "enviado: ", "inviato: ", "verzonden: ", "skickat: ",
	"sendt: ", "fran: ", "fra: ", "od: ", "oddi wrth: ", "kimden: ", "от: ", "to stop these emails:",
	"to stop these e-mails:", "від: ", "de la: ", "felado: ", "απο: ", "lahettaja: ", "posiljatelj: ", "发件人:",
	"寄件者:", "差出人:", "보낸 사람: ", "من: ", NULL };

const char *const request_program_feet[] = { "sent from ", "sent with ", "sent via ", "get outlook for",
	"yahoo mail:", "von meinem", "envoye de mon", "gesendet mit", "enviado desde", "inviato da", "anfonwyd o",
	"wyslane z", "envoye depuis", "gesendet von", "enviado do", "enviado de", "enviada do", "wyslano z",
	"verzonden vanaf", "verstuurd vanaf", "verzonden met", "skickat fran", "sendt fra", "lahetetty", "odeslano z",
	"odoslane z", "elkuldve", "kuldve", "trimis de pe", "trimis din", "poslano s", "poslano iz", "poslato sa",
	"отправлено с", "отправлено из", "надіслано з", "σταλθηκε απο", "εσταλη απο", "أرسلت من", "أُرسلت من",
	"发自我的", "從我的", "从我的", "iphoneから", "androidから", "나의 iphone", "iphone'umdan", "iphone'dan",
	"iphone-omrol", "iphone-rol", NULL };

const char *const request_foot_starts[] = { "if you have received this", "if you are not the intended", "if you received this", "this message may contain", "this message is intended",
	"this message and any", "this email and any", "this e-mail and any", "this email may", "this e-mail may",
	"this email is confidential", "this e-mail is confidential", "this email is intended",
	"this e-mail is intended", "this email contains", "this e-mail contains", "the information in this email",
	"the information in this e-mail", "the information contained in this", "the contents of this",
	"confidentiality notice", "confidentiality:", "disclaimer", "any views or opinions",
	"please consider the environment", "visit our website", "invitation from google calendar", NULL };

const char *const request_foot_words[] = { "intended recipient", "intended solely", "solely for the use of",
	"registered in england", "may be monitored", "freedom of information", NULL };

const char *const request_sign_offs[] = { "kind regards", "kindest regards", "regards", "best regards", "warm regards",
	"warmest regards", "best wishes", "many thanks", "with thanks", "with kind regards", "yours sincerely",
	"yours faithfully", "all the best", NULL };

const char *const request_speaks[] = { "?", "i", "i'm", "i'd", "i've", "me", "my", "we", "us", "please", "no", "not",
	"don't", "dont", "never", "stop", NULL };

const char *const request_reply_marks[] = { "re:", "aw:", "sv:", "rv:", "vs:", "antw:", "odp:", "ynt:", "res:",
	"rif:", "r:", "va:", "απ:", "σχετ:", "atb:", "رد:", "回覆:", "답장:", "回复:", "答复:", NULL };
