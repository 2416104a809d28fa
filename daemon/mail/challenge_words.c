/*
 * The words of challenges: see challenge_words.h.  In the spelling of mail/request_text.h.
 */
#include "mail/challenge_words.h"

#include <stddef.h>

const char *const challenge_subjects[] = { "your email requires verification", "requires verification",
	"please confirm your message", "confirm your email to", "please confirm your email to", "verify your message",
	"verification required", "message verification", "sender verification", "action required to deliver",
	"your message to ~ requires", "confirm sender", "anti-spam confirmation", "verify you are human",
	"verify that you are human", "prove you are", "prove that you are", "you are not a robot", "demande d'authentification", "confirmation necessaire", NULL };

const char *const challenge_words[] = { "your message is being held", "message is being held until",
	"has been held until", "to have your message delivered", "to have your mail delivered",
	"in order for your message to be delivered", "prove that you are", "prove you are human", "prove that you're",
	"you are a human", "you are not a spammer", "are a real person", "confirm that you are a", "challenge-response",
	"challenge/response", "anti-spam system ~ requires", "permission-based", "my spam filter requires",
	"requires verification", "uses ~ to block spam", "uses an anti-spam", "verify that you are",
	"verify your identity ~ deliver", "click ~ link ~ deliver", "follow this link to deliver",
	"reply to this message without", "just reply to this", "hit reply and send", "one-time confirmation",
	"one time confirmation", "be let through", "add you to my ~ approved", "approved senders list", "list of allowed senders",
	"list of approved senders", "add your ~ address to ~ list", "authentifier", "cliquez ~ lien ~ message soit",
	"um ihre nachricht zuzustellen", "bestatigen sie ~ absender", "confirme ~ mensagem seja entregue", NULL };

const char *const challenge_plain[] = { "confirm that you are a person", "confirm you are a person",
	"confirm that you are human", "confirm you are human", "you are not a robot", "you're not a robot",
	"n'etes pas un robot", "kein roboter", "non sei un robot", "essere una persona", "no eres un robot",
	"no es un robot", "nao e um robo", "nie jestes robotem", "geen robot", "om uw bericht af te leveren",
	"vastgehouden tot u", "送信者確認", "送信者の確認", "are you a real person", "use spam arrest",
	"list of allowed senders", "not on the list of approved", "not on my list of approved",
	"not in my list of approved", "to complete the verification", "inbox is protected by", "from receiving junk mail",
	"to send me mail you must", "to send me email you must", "not been delivered yet ~ confirm",
	"not yet been delivered ~ confirm", "so i'll receive your email", "so that i receive your email",
	"recopiez les caracteres", "votre message est en attente", "this will only be asked once", NULL };

const char *const challenge_gates[] = { "approved senders", "approved contacts", "approved addresses", "known addresses", "verified addresses", "trusted addresses", "senders i have approved", "senders that i have approved",
	"people i have approved", "contacts i have approved", "verified senders", "verified contacts", "known senders", "known contacts", "trusted senders",
	"trusted contacts", "allowed senders", "permitted senders", "authorised senders", "authorized senders", "accepted senders", "confirmed senders",
	"safe senders", "whitelist", "white list", "allow list", "allowlist", "not on my ~ list",
	"not on his ~ list", "not on her ~ list", "not on their ~ list", "not ~ in my address book", "not ~ in his address book",
	"not ~ in her address book", "not in ~ address book", "not among ~ contacts", "not ~ in my contacts", "not ~ in his contacts", "not ~ in her contacts", "not know you", "not know your address",
	"not recognise you", "not recognize you", "not written to ~ before", "not emailed ~ before", "not ~ heard from you before",
	"first time you have written", "first time you have emailed", "first time you have sent", "first time you write", "permission based", "permission list", "keep out spam", "keeps out spam", "keep spam out", "keeps spam out",
	"permission-based", "mail is protected by", "mailbox is protected by", "sender check", "sender verification", "from strangers", "unknown senders",
	"address is new to me", "you are new to me", NULL };

const char *const challenge_proofs[] = { "verify yourself", "verify me", "verify your address", "verify your email", "verify that you", "verify you are",
	"press verify", "click verify", "identify yourself", "introduce yourself", "a real person", "a real human", "are a human", "are human", "not a robot",
	"no robot", "not a bot", "not a machine", "not a program", "prove", "be approved", "get approved", "approve yourself", "for approval",
	"request approval", "ask for permission", "ask permission", "request permission", "seek permission", "with the word", "with the code", "puzzle", "captcha", "be added", "get on it", "it knows you", "knows your address", "add yourself",
	"get on my", "get on his", "get on her", "be let in", "let yourself in", "let you in", "be let through", "request form", "access request",
	"request access", "type the letters", "type the characters", "type the words", "letters in the picture", "characters in the picture", "ask here", "ask at", "apply here", "apply at", "apply to", "say who you are", "tell me who you are", "tick the box", "complete verification",
	"complete the verification", "be verified", "be confirmed", NULL };

const char *const challenge_limits[] = { "only", "closed to people i", "closed to strangers", "closed to unknown", "closed to senders", "until", "before", "unless", "have to", "must", "need to", "nobody but", "no one but", "except",
	"keeps out", "keep out", "shuts out", "turns away", "not let", NULL };

const char *const challenge_people[] = { "from ~ sender", "from ~ contacts", "from ~ contact", "from ~ strangers", "from ~ correspondent",
	"from people", "from those", "from anyone", "from anybody", "from ~ address book", "from ~ known", "from ~ unknown", "from outside", "from new", "closed to people i", "closed to strangers", "closed to unknown", "closed to senders",
	"strangers have", "strangers must", "strangers need", "stranger has", "stranger must", "senders must", "senders have to", "senders need",
	"people i do not know", "people he does not know", "people she does not know", "not know ~ sender", "not know who", NULL };

const char *const challenge_mail[] = { "mail", "mails", "email", "message", "messages", "letter", "letters", "inbox", "mailbox", NULL };

const char *const challenge_ours[] = {
	/* English */ "your message", "your mail", "your email", "your letter", "your note", "yours is", "what you sent", "what you wrote", "message above", "item you", "first letters", "yours on", "fetch yours", "your newsletter", "your first ~ message",
	"your first ~ mail", "your first ~ email", "first email to", "message you sent", "email you sent", "mail you sent",
	"you sent an email", "you sent a message", "you emailed", "you have sent", "message from your", "email from your", "mail from your",
	"mail from you", "email from you", "message from you", "hears from", "the message reaches", "get mail from", "my inbox", "his inbox",
	"her inbox", "their inbox", "thanks for writing",
	/* German */ "ihre nachricht", "ihre mail", "ihre email", "ihr schreiben", "deine nachricht", "deine email",
	/* French */ "votre message", "votre courriel", "votre mail", "votre email", "votre envoi", "vous avez envoye", "le votre", "vous ecrivez",
	/* Spanish */ "su mensaje", "su correo", "su email", "el suyo", "tu mensaje", "tu correo",
	/* Portuguese, Italian, Dutch */ "sua mensagem", "suo messaggio", "tuo messaggio", "vostro messaggio", "vostra mail", "vostra email", "sua mail", "uw bericht", "uw email", "uw mail", "je bericht", "je mail",
	/* Polish, Romanian, Welsh */ "twoja wiadomosc", "panstwa wiadomosc", "mesajul dumneavoastra", "mesajul dvs", "mesajul tau", "emailul dumneavoastra", "eich neges", "eich ebost", "eich e-bost",
	/* Danish, Norwegian, Swedish, Turkish, Russian, Ukrainian */ "din besked", "din mail", "din email", "din melding", "ditt meddelande", "ditt mail", "mesajiniz", "iletiniz", "epostaniz", "ваше письмо", "ваше сообщение",
	"ваш лист", NULL };

const char *const challenge_not_ours[] = { "your email address", "your email by", "your mail address", "your mailing", NULL };

const char *const challenge_senders[] = {
	/* English */ "sender", "strangers", "a stranger", "correspondent", "spam", "spammer", "anti-spam", "junk", "unsolicited", "unwanted mail",
	"unknown", "stranger", "not written ~ before", "not mailed ~ before", "never ~ mail from you", "never ~ message from you", "unrecogni", "unverified", "trusted", "guarded", "recognise you", "recognise your", "recognize you", "recognize your", "not know you",
	"not know your", "not know who", "not know this", "know each other", "no record of you", "not ~ met", "not seen your", "for the first time", "first message",
	"first email", "first mail", "first time you", "first one you", "new here", "every new", "each new", "people ~ know", "people on my",
	"verified themselves", "friends", "whitelist", "guest list", "accepts mail", "accept mail from", "accepts email", "accept email from", "only get mail", "only lets",
	"too much mail", "too much email", "outside address", "protected", "protects ~ from", "protecting", "are human", "you're human",
	"you ~ real human", "live human", "a person", "real person", "a robot", "robots", "a bot", "a machine", "a program",
	/* German */ "absender", "nicht bekannt", "unbekannten", "nicht kenne", "sie nicht kennen", "zum ersten mal", "noch nie ~ von ihnen", "werbung",
	"schutz vor", "schutzt ~ postfach", "ein mensch", "kein programm", "kein roboter", "keine maschine",
	/* French */ "expediteur", "connu", "connue", "connus", "connais", "vous connait", "reconnai", "inconnu", "premiere fois",
	"de mes contacts", "indesirable", "antispam", "est protege", "me protege", "un robot", "une machine", "humain", "vous existez",
	/* Spanish */ "remitente", "conocid", "desconocid", "conozco", "reconoc", "primera vez", "sus contactos", "mis contactos", "basura",
	"una persona", "un robot", "humano", "en la lista", NULL };

const char *const challenge_acts[] = {
	/* English */ "confirm", "verif", "validate", "identify yourself", "identify themselves", "prove", "proving", "authenti", "captcha", "approv", "a check",
	"let you in", "let in", "letters you see", "words you see", "enter the", "type the", "puzzle", "solve", "click", "press", "tick", "drag",
	"visit", "donation", "small fee", "to be added", "be put on", "fill in", "fill out", "complete this", "complete the", "add yourself",
	"register", "say so", "tell me", "show me", "begin here", "do so here", "answer the",
	/* German */ "bestatig", "klicken", "klick", "ausgewiesen", "ausweisen", "nachweisen", "geben sie", "rufen sie",
	/* French */ "confirm", "cliquez", "cliquer", "cliquant", "clic", "validez", "valider", "identifie", "saisi", "recopie", "presentez-vous",
	/* Spanish */ "confirme", "pulse", "valide", "haga clic", "identifique", "introduzca", "escriba", "presentese", "demuestre", NULL };

const char *const challenge_answers[] = { "reply to this", "replying to this", "reply with", "replying with", "write back", "return this", "empty reply", "blank reply", "into a reply", "in a reply", "of a reply", "press reply", "answer with", "send it to this address", "reply feature", "answer this", "respond to this",
	"hit reply", "antworten sie", "beantworten sie", "repondez", "repondre a ce", "repondu a ce", "en repondant", "responda a este",
	"conteste a este", "risponda", "beantwoord", NULL };

const char *const challenge_held[] = {
	/* English */ "held", "hold", "holding", "on-hold", "quarantine", "waiting", "waits", "wait", "await", "awaits", "awaiting", "waitlisted",
	"pending", "kept", "keep", "saved", "parked", "lobby", "queue", "stopped", "set aside", "put ~ aside", "undelivered", "not yet", "not been delivered",
	"not been passed", "not been released", "not delivered", "not be delivered", "to one side", "separate folder", "otherwise your",
	"a filter", "our filter",
	/* German */ "zuruckgehalten", "angehalten", "gestoppt", "wartet", "warteschlange", "wartebereich", "aufbewahrt", "quarantane",
	"noch nicht", "erst dann", "erst zugestellt",
	/* French */ "retenu", "arrete", "bloque", "pas encore", "attente", "attend", "garde", "quarantaine", "ne ~ qu'apres", "notre filtre",
	/* Spanish */ "retenido", "detenido", "bloqueado", "espera", "pendiente", "guardado", "aun no", "todavia no", "cuarentena", "no ha sido",
	NULL };

const char *const challenge_arrives[] = {
	/* English */ "deliver", "releas", "inbox", "reach", "reaches", "through", "sent on", "send it on", "moved to", "move it to", "forward",
	"pass it", "pass your", "will see it", "see your message", "not see it", "sees it", "will receive", "get it", "get your", "have your",
	"have it freed", "let it go", "gets to", "goes to", "appear in", "turn up", "hand it", "put it", "bring it",
	/* German */ "zustell", "zugestellt", "zuzustellen", "stellen ~ zu", "freizu", "freigabe", "posteingang", "weiterleit", "weitergeleit",
	"erhalt", "erreicht", "bekommt", "kommt sie an", "kommt ~ an",
	/* French */ "delivre", "remis", "transmis", "distribue", "achemine", "parvien", "arriver", "arrivera", "verra", "recoive", "recevra",
	/* Spanish */ "entreg", "llegar", "llegue", "recibir", "reciba", "pasaremos", "enviado a",
	/* Portuguese, Italian, Dutch */ "entregue", "consegnat", "afgeleverd", NULL };

const char *const challenge_asks[] = {
	/* English */ "confirm", "verif", "validat", "identify", "introduce", "prove", "authenti", "captcha", "a check", "a test", "short check", "enter ", "type ", "puzzle", "solve",
	"work out", "spell", "copy the", "click", "tap ", "press", "tick", "drag", "slide", "move the", "pick", "choose", "select", "sign ", "fill in", "fill out", "complete",
	"answer", "reply", "respond", "write back", "return this", "send this", "send an empty", "send a blank", "tell ", "show that", "show us", "show me", "say who", "say so", "pop your", "put your", "leave your", "knock",
	"ring the", "open the", "follow th", "go to http", "pop over", "visit", "accept the", "agree to", "unlock", "pay ", "vouch", "register", "call the", "text the",
	/* German */ "bestatig", "klick", "losen sie", "geben sie", "rufen sie", "wahlen sie", "antworten", "beantworten", "weisen sie",
	/* French */ "confirm", "cliqu", "valid", "choisis", "saisi", "recopi", "repond", "identifi",
	/* Spanish, Portuguese, Italian */ "pulse", "haga clic", "resuelva", "escriba", "elija", "respond", "clique", "resolva", "escolha", "clicca", "clicchi", "risolva", "scelga",
	"rispond", "dimostr",
	/* Dutch, Polish, Romanian, Welsh */ "klik", "bevestig", "los de", "beantwoord", "kies", "kliknij", "potwierdz", "odpowiedz", "rozwiaz", "apasati", "accesa", "raspunde", "rezolvati",
	"cliciwch", "cadarnh", "profi", "profwch", "ateb",
	/* Danish, Norwegian, Swedish, Turkish, Russian */ "bekraft", "svar pa", "tiklayin", "onayla", "dogrula", "перейдите", "нажмите", "подтвер", "ответьте", NULL };

const char *const challenge_ties[] = {
	/* English */ "before", "until", "till", "unless", "once", "as soon as", "so that", "so it", "so your", "so he", "so she", "so they", "so i", "in order", "to have", "to get", "to make sure", "to let",
	"to release", "to resume", "to deliver", "to reach", "to send it", "to pass", "then", "after that", "afterwards", "after which", "and it", "and i", "and i'll", "and we", "and we'll", "and he", "and he'll", "and she", "and she'll", "and they", "and the",
	"and your", "and yours", "and what you", "and that", "otherwise", "or it", "or i", "or your", "or else", "if you do", "if you have not", "if not", "first", "must", "from then on", "only", "by pressing", "by clicking", "by tapping", "by replying", "by answering", "by typing", "by following", "by entering",
	/* German */ "damit", "um ihre", "erst", "danach", "dann", "bevor", "sobald", "sonst", "andernfalls",
	/* French */ "pour que", "afin", "avant", "ensuite", "des que", "sinon", "alors", "pour etre",
	/* Spanish, Portuguese, Italian */ "para que", "antes", "hasta", "entonces", "para ser", "ate que", "depois", "affinche", "perche", "prima", "finche", "poi", "per essere", "e arrivera", "e sara", "y llegara", "y sera",
	/* Dutch, Polish, Romanian, Welsh */ "zodat", "daarna", "voordat", "totdat", "pas als", "aby", "zeby", "zanim", "dopoki", "wtedy", "pentru a", "ca sa", "inainte", "dupa", "atunci", "er mwyn", "cyn", "wedyn",
	"ac fe", "fel y",
	/* Danish, Norwegian, Swedish, Turkish, Russian */ "sa bliver", "sa blir", "for at fa", "for a fa", "for att", "derefter", "inden", "icin", "sonra", "чтобы", "после этого", "тогда", "per farlo", "per farla", "allora", NULL };

const char *const challenge_fates[] = {
	/* English */ "deliver", "releas", "to ~ inbox", "into ~ inbox", "reach", "through", "handed", "hand it", "passed", "pass it", "pass on", "pass your", "passes your", "sent on", "sent along", "send it on", "forwarded", "forward it",
	"forward your", "moved to", "move it", "lands", "land in", "land with", "go on to", "goes on to", "on its way", "be read", "read by", "read it", "read your", "read what", "can read", "will read", "will see", "'ll see",
	"sees it", "sees your", "see it", "see your", "see what", "not see", "will receive", "i receive", "receive your", "receives your", "receives it", "get it", "gets it", "gets to", "get your", "gets your", "gets what", "carry it", "carry your", "find it", "placed", "show it", "let it", "let your", "let you", "let in", "come in", "comes in", "fetch", "bring it",
	"accepted", "resume", "unlock", "be opened", "is opened", "opens it", "be shown", "is shown", "waiting for me", "deleted", "discarded", "thrown away", "binned", "removed", "erased", "turned away", "sent back", "returned", "rejected", "dropped", "show up", "shows up", "let out", "comes out", "appear", "arrive", "come through", "comes through", "gets in", "get in", "freed", "set free", "hand over", "put through", "brought to", "carried", "posted on", "continue", "proceed", "in front of", "opens up", "put it", "into my", "into his", "into her",
	/* German */ "zustell", "zugestellt", "zuzustellen", "freizu", "freigeg", "posteingang", "weitergeleitet", "erhalt", "erreicht", "lesen kann", "gelesen", "bekommt", "geloscht", "ausgeliefert", "ubergeben", "vorgelegt",
	/* French */ "delivre", "remis", "transmis", "transmet", "distribue", "achemine", "parvien", "arriver", "arrivera", "verra", "recoive", "recevra", "lire votre", "lise",
	/* Spanish, Portuguese, Italian */ "entreg", "llegar", "llegue", "recibir", "reciba", "lea ", "leer", "chegue", "chegara", "receba", "leia", "consegn", "recapit", "arriver", "arriva", "arrivi", "ricev", "legga", "leggera",
	/* Dutch, Polish, Romanian, Welsh */ "afgeleverd", "bezorgd", "ontvang", "aankomt", "gelezen", "doreczon", "dostarcz", "dotrze", "trafi", "livrat", "ajung", "primi", "citi", "danfon", "hanfon", "gyrraedd",
	"cyrraedd", "derbyn",
	/* Danish, Norwegian, Swedish, Turkish, Russian */ "leveret", "levert", "levereras", "levererat", "sendt videre", "teslim", "iletil", "ulas", "доставлен", "дойдет", "получит", "прочита", NULL };

const char *const challenge_letters[] = {
	/* English */ "it", "yours", "what you", "your message", "your mail", "your email", "your letter", "your note", "your first", "your post", "the message", "the mail", "the email", "the item", "this message",
	"this mail", "this email", "the letter", "unchecked mail", "unanswered mail", "read mail", "let you", "get through",
	/* others */ "ihre ", "sie", "deine ", "votre ", "il", "le", "su ", "suo ", "sua ", "sera entregue", "seja entregue", "uw ", "hem", "twoja ", "aby zostala", "wiadomosc", "mesaj", "a fi livrat", "eich neges", "ei hanfon", "e arrivera", "messaggio",
	NULL };

const char *const challenge_helps[] = { "ticket", "order", "booking", "appointment", "right team", "right department", "right officer", "right person", "right place", "relevant", "constituen", "postcode",
	"postal address", "home address", "opening hours", "case ", "enquir", "inquir", "parcel", "account", "urgent", "emergency", "call reception", "out of the office", "annual leave", "on leave", "on holiday", "maternity",
	"away", "application", "referral", "survey", "feedback", "signing up", "signed up", "newsletter", "refer", "complaint", "our website", "in our queue", "working days", NULL };
