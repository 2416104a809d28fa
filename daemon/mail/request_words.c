/*
 * The words in which people ask to stop, to join or about their data: see request_words.h.
 */
#include "mail/request_words.h"

#include <stddef.h>

const char *const request_commands[] = { "stop", "to stop", "stop this", "stop these", "stop them", "unsubscribe",
	"unsubscribed", "unsubscribing", "remove", "remove me", "removal", "opt out", "opt-out", "optout",
	"take me off", "desist", "cease", "cease and desist", "pray desist", "discontinue", "no more", 
	"off the list", "off your list", "off this list", "cancel subscription", "signoff",  "stop all",
	"unsubscribe all", "abmelden", "abmeldung", "abbestellen", "austragen", "abbestellung", "kundigen", "loschen",
	"stopp", "newsletter abbestellen", "desabonnement", "desabonner", "desinscription", "desinscrire",
	"me desabonner", "me desinscrire", "arret", "resilier", "baja", "darme de baja", "dar de baja",
	"cancelar suscripcion", "desuscribir", "desuscribirme", "cancelar", "cancellami", "cancellazione",
	"disiscrivimi", "disiscrizione", "rimuovimi", "disdetta", "descadastrar", "remover", "cancelar inscricao",
	"cancelar subscricao", "descadastro", "cancelar assinatura", "afmelden", "uitschrijven", "opzeggen",
	"afmelding", "verwijderen", "avregistrera", "avsluta", "avprenumerera", "avanmal", "afmeld", "frameld",
	"avmeld", "avmelding", "avslutt", "meld meg av", "afmeld nyhedsbrev", "avregistrering", "afmeld mig",
	"peruuta tilaus", "poista", "wypisz", "wypisz mnie",  "usun mnie", "odhlasit", "odhlaste me",
	"odhlasit odber", "odhlaste ma", "leiratkozas", "leiratkozom", "dezabonare", "nu imi mai trimite",
	"nu-mi mai trimite", "sa nu mai primesc", "nu mai trimiteti", "dezabonati-ma", "abonelikten cik",
	"listeden cikar", "iptal", "отписаться", "отпишите", "отписка", "отпишите меня", "удалите меня", "стоп",
	"відписатися", "відпишіть мене", "διαγραφη", "απεγγραφη", "退订", "取消订阅", "退訂", "取消訂閱", "配信停止", "解除", "退会",
	"購読解除", "수신거부", "구독취소", "구독 취소", "구독 해지", "الغاء الاشتراك", "הסר", "הסרה", "dad-danysgrifio", NULL };

const char *const request_commands_perhaps[] = { "stop it", "delete", "cancel", "leave", "end", "quit", "off", NULL };

const char *const request_command_ends[] = { "please", "unsubscribe", "thank", "thanks", "thankyou", "ta", "cheers",
	"now", "asap", "immediately", "x", "xx", "bitte", "danke", "aub", "alstublieft", "prosim", "prosze", "tack",
	"takk", "tak", "kiitos", "lutfen", "va rog", "multumesc", "obrigado", "obrigada", "пожалуйста", "svp", "s'il",
	"merci", "por favor", "gracias", "per favore", "grazie", NULL };

const char *const request_stops[] = {
	/* English, whatever stands behind */ "object to ~ processing", "object to ~ direct marketing",
	"object to ~ marketing", "withdraw my consent ~ marketing", "withdraw my consent ~ emails",
	"withdraw consent ~ marketing", "cancel my membership of ~ list",
	/* German */ "nehmen sie mich", "melde mich ~ ab", "newsletter abbestellen", "mochte abbestellen",
	"abbestellen bitte", "keine weiteren e-mails", "keine weiteren mails", "keine weiteren emails",
	"keine weiteren newsletter", "keine mails mehr", "keine e-mails mehr", "keine emails mehr",
	"keine newsletter mehr", "keinen newsletter mehr", "keine post mehr", "nicht mehr anschreiben",
	"loschen sie mich", "loeschen sie mich", "loeschen sie bitte", "streichen sie mich", "streichen sie uns",
	"loschen sie uns", "nehmen sie uns", "nehmt mich", "loscht mich", "streicht mich", "meldet mich ~ ab",
	"meine adresse aus", "meine mailadresse aus", "meine e-mail-adresse aus", "trag mich ~ aus",
	"keine nachrichten mehr", "melden sie mich ~ ab", "melden sie uns ~ ab", "tragen sie mich ~ aus",
	"tragen sie uns ~ aus", "tragt mich ~ aus", "aus der liste ~ streichen", "aus der liste ~ nehmen",
	"aus der liste ~ loschen", "aus ihrer liste ~ streichen", "aus ihrer liste ~ nehmen", /* French */
	"me retirer de", "nous retirer de", "retirez-nous", "desabonnez-nous", "desinscrivez-nous", "retirez-moi",
	"desabonnez-moi", "desabonnez moi", "desinscrivez-moi", "desinscrivez moi", "desinscrire mon", "me rayer",
	"me supprimer de", "supprimez-moi", "cessez de m'", "arretez de m'", "ne m'envoyez plus", "ne plus m'envoyer",
	"enlevez-moi", "m'enlever de", "desabonnement svp", "desabonnement s'il", "resilier mon abonnement",
	"retirer ~ de votre liste", "enlever ~ de votre liste", "supprimer ~ de votre liste",
	"retirez ~ de votre liste", "supprimez ~ de votre liste",
	/* Spanish, Portuguese, Italian */ "borrar ~ de su lista", "borren ~ de su lista", "borraran ~ de su lista",
	"quiten ~ de su lista", "quitar ~ de su lista", "eliminen ~ de su lista", "eliminar ~ de su lista",
	"borrar ~ de la lista", "borren ~ de la lista", "quiten ~ de la lista", "eliminen ~ de la lista",
	"retirem ~ da vossa lista", "retirar ~ da vossa lista", "remover ~ da vossa lista", "retirem ~ da lista",
	"remover ~ da lista", "retirar ~ da lista", "togliere ~ dalla vostra", "rimuovere ~ dalla vostra",
	"cancellare ~ dalla vostra", "eliminare ~ dalla vostra", "togliere ~ dalla lista", "cancellare ~ dalla lista",
	"denme de baja", "dennos de baja", "deme de baja", "borrarnos", "borrenos", "quitenos", "eliminenos",
	"sacarnos de la lista", "dar de baja mi", "dame de baja", "de baja de la lista", "no quiero mas correos",
	"quitenme", "quitame de", "eliminenme", "borrenme", "borrarme de", "cancelar mi suscripcion",
	"sacarme de la lista", "saquenme", "remova-me", "removam-me", "me remova", "me removam", "retirem-me",
	"me retire da", "me descadastr", "descadastrem", "cancelar minha", "cancelar a minha", "cancelar a subscricao",
	"cancelar a assinatura", "tirem-me", "me tire da lista", "cancellateci", "rimuoverci", "cancellatemi",
	"cancellami da", "rimuovermi", "rimuovetemi", "rimuovimi da", "toglietemi", "togliermi", "toglimi",
	"disiscrivermi", "disiscrivetemi", "eliminatemi", "cancellare la mia iscrizione",
	/* Dutch, Swedish, Danish, Norwegian, Finnish */ "mij van de lijst", "ons van de lijst", "mij van uw",
	"mij van jullie", "ons van uw", "mijn adres van", "mijn e-mailadres van", "mijn emailadres van",
	"me van de lijst", "graag uitschrijven", "afmelden voor de nieuwsbrief", "uitschrijven voor de nieuwsbrief",
	"schrijf mij uit", "schrijf me uit", "meld mij af", "meld me af", "geen e-mails meer", "geen emails meer",
	"geen mails meer", "geen nieuwsbrief meer", "geen nieuwsbrieven meer", "stop met mailen", "haal mij van",
	"haal me van", "ta bort mig", "ta bort oss", "avregistrera oss", "bli avregistrerad", "bli borttagen",
	"avregistrera mig", "avprenumerera", "inga fler mejl", "inga fler mail", "inga fler utskick", "sluta mejla",
	"avsluta min prenumeration", "avanmal mig", "fjern mig", "fjern os", "afmelde mig", "afmeldes", "gerne afmelde",
	"framelde mig", "frameldes", "tage mig af", "tag mig af", "slette mig", "slet mig", "afmeld mig", "frameld mig",
	"stryke meg", "stryke oss", "meldes av", "ta meg av", "fjern oss", "fjerne meg", "avmelde meg", "stryk meg av",
	"slett meg", "slette meg", "fjern meg", "stryk meg", "poistakaa meidat", "poistakaa nimeni",
	"poistakaa osoitteeni", "peruuttaa tilauk", "peruuta tilaukseni",
	/* Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Croatian, Slovenian */ "mnie usunac", "wypisanie mnie",
	"wypiszcie mnie", "usunac mnie", "usuncie mnie", "wypiszcie nas", "usuniecie mnie", "wykreslic mnie",
	"wykreslenie mnie", "odhlaste me", "odhlaste nas", "vyskrtnete me", "vyradit me", "vymazat me", "smazte me",
	"smazat me", "odhlaste ma", "odhlasit me", "odhlasit z odberu", "chci odhlasit", "chci se odhlasit",
	"vyradte me", "vymazte me", "nechci odebirat", "zruste odber", "zrusit odber", "vyradte ma", "leiratkozni",
	"leiratkoznek", "iratkoztassanak le", "vegyenek le", "dezabonati-ma", "dezabonati ma", "ma dezabonez",
	"sa ma dezabonez", "scoateti-ma", "stergeti-ma", "ma stergeti", "ma dezabonati", "ma scoateti",
	"stergeti de pe lista", "beni listeden", "bizi listeden", "adresimi listeden", "listeden cikar",
	"listenizden cikar", "aboneligimi iptal", "aboneligimi", "abonelikten", "odjavite me", "izbrisete s liste",
	"me izbrisete", "maknite me", "odjaviti s liste", "isbraukite mane", "pasalinkite mane", "atsisakau naujien",
	"nebesius", "vairs nesutiet", "iznemiet mani", "atteikties no", "eemaldage mind", "loobun uudiskirj",
	"me hiqni nga", "zelim se odjaviti", "izbrisite me",
	/* Russian, Ukrainian, Greek, Japanese, Chinese, Korean, Arabic, Hebrew, Welsh */ "отпишите", "отпишете ме",
	"премахнете ме", "уберите мой", "исключить меня", "убрать меня", "отписать меня", "удалите меня",
	"удалить меня", "исключите меня", "уберите меня", "хочу отписаться", "прошу отписать", "відпишіть",
	"видаліть мене", "διαγραψτε με", "διαγραψτε", "να διαγραφω", "αφαιρεστε με", "配信を停止", "配信停止", "配信解除", "登録を解除",
	"登録解除", "購読を解除", "メールを送らない", "送信を停止", "リストから削除", "退会", "取消订阅", "退订", "请将我从", "列表中删除", "名单中删除", "取消訂閱", "退訂",
	"请删除我", "수신을 거부", "수신거부", "수신 거부", "구독을 취소", "구독 취소", "구독을 해지", "براہ کرم مجھے ~ نہ بھیج", "ای میل نہ بھیج",
	"ای میلز نہ بھیج", "فہرست سے نکال", "ਨਾ ਭੇਜੋ", "ਲਿਸਟ ਵਿੱਚੋਂ ਕੱਢ", "ਸੂਚੀ ਵਿੱਚੋਂ ਹਟਾ", "পাঠাবেন না",
	"তালিকা থেকে বাদ", "তালিকা থেকে সরি", "ईमेल न भेजें", "मत भेजिए", "सूची से हटा", "அனுப்ப வேண்டாம்",
	"મોકલશો નહીં", "ایمیل نفرستید", "از لیست حذف", "iga saar liiska", "ha ii soo dirin", "إزالة بريدي",
	"ازالة بريدي", "إزالة اسمي", "ازالة اسمي", "احذفوا اسمي", "الغاء اشتراكي", "إلغاء اشتراكي", "إلغاء الاشتراك",
	"الغاء الاشتراك", "הסירו אותי", "להסיר אותי", "אנא הסר", "dad-danysgrifio", "ddad-danysgrifio",
	"dad danysgrifio", "tynnwch fi", "tynnwch fy enw", "dynnu fy enw", "dynnu fi", "tynnu fy enw", "thynnu fy enw",
	/* Urdu, Punjabi and Hindi as people write them in Latin letters */ "list se nikal de", "list se nikal do",
	"list se nikal dijiye", "list se hata de", "list se hata do", "list se hata dijiye", "list ton hata de",
	"list ton kadd", "list theke baad", "list theke bad d", "bhejna band kar de", "bhejna band karei",
	"bhejna band karo", "bhejna band kijiye", "bhejni band kar de", "emails band kar de", "email band kar de",
	"send mig ikke flere", "send meg ikke flere", "onsker ikke flere", "ikke sende flere", "ikke have flere",
	"ikke ha flere", NULL };

const char *const request_stops_of[] = { "bitte abmelden", "bitte austragen", "mich abmelden", "mich austragen",
	"me desinscrire", "me desabonner", "darme de baja", "darnos de baja", "cancellarmi", "cancellarci",
	"ons afmelden", "mij afmelden", "me afmelden", "graag afmelden", "mij uitschrijven", "me uitschrijven",
	"ons uitschrijven", "stryk mig", "stryka mig", "stryk oss", "meld meg av", "melde meg av", "meld oss av",
	"meld mig fra", "mnie wypisac", "wypisac mnie", "wypisac nas", "wypisz mnie", "prosze o usuniecie",
	"prosze o wypisanie", "poistakaa minut", "poista minut", "poistaa minut", "cancelar a inscricao",
	"отписаться от", "usunac nas", "loeschen sie meine", "ne ~ plus recevoir", "ne plus recevoir",
	"mochte ~ nicht mehr erhalten", "mochten ~ nicht mehr erhalten", "will ~ nicht mehr erhalten",
	"mochte ~ nicht mehr bekommen", "mochten ~ nicht mehr bekommen", "will ~ nicht mehr bekommen",
	"nicht mehr zusenden", "no queremos recibir", "no deseamos recibir", "no quiero recibir",
	"no deseo recibir mas", "no deseo recibir ~ correo", "no deseo recibir ~ email", "no deseo recibir ~ mensaje",
	"no deseo recibir ~ boletin", "dejen de enviar", "dejar de recibir", "no me envien", "no me manden",
	"nao queremos receber", "nao quero mais", "nao quero receber", "nao desejo", "nao gostaria de receber",
	"deixar de receber", "parem de enviar", "pare de enviar", "non vogliamo piu", "non voglio piu", "non desidero",
	"non ricevere piu", "non inviatemi", "non mandatemi", "smettete di", "cancellare il mio", "disdire",
	"mij ~ verwijderen", "wil ~ niet meer ontvangen", "willen ~ niet meer ontvangen", "wens ~ niet meer",
	"niet meer te ontvangen", "hoef ~ niet meer", "stop met sturen", "vill inte ha", "vill inte langre",
	"sluta skicka", "ikke modtage ", "stop med at sende", "ikke motta ", "slutt a sende", "onsker ikke",
	"en halua enaa", "en halua saada", "lopettakaa", "alkaa lahettako", "nie chce otrzymywac", "nie chce juz",
	"nie chce dostawac", "rezygnuje z", "prosze nie wysylac", "przestancie", "nechci dostavat", "nechci uz",
	"nezasilejte", "neposilejte", "nechcem dostavat", "neposielajte", "torolni a", "toroljenek", "torolje",
	"nem kerek tobb", "nem szeretnek tobb", "ne kuldjenek", "nu imi mai trimite", "nu-mi mai trimite",
	"sa nu mai primesc", "nu mai doresc", "nu mai vreau", "almak istemiyoruz", "gondermeyiniz", "almak istemiyorum",
	"gondermeyin", "artik e-posta", "nebenoriu gauti", "nevelos sanemt", "ei soovi enam", "ne zelim primati",
	"ne zelim vise", "ne zelim prejemati", "не хочу получать", "больше не хочу", "больше не присыл",
	"не присылайте", "прекратите", "не хочу отримувати", "не надсилайте", "δεν θελω να λαμβανω", "δεν επιθυμω",
	"不要再发", "不要再寄", "수신을 원하지", "보내지 마", "لا ترسلوا", "عدم إرسال", "لا أريد", "ddim eisiau derbyn",
	"ddim am dderbyn", "ddim yn dymuno derbyn", "supprimez mon adresse", "supprimer mon adresse",
	"retirer mon adresse", "retirez mon adresse", "remover meu", "retire o meu", "retirem o meu", "eliminen mi",
	"loschen sie meine", "usunac moj", "usuniecie mojego", "smazat muj", "удалите мой", "fjern min", "ta bort min",
	"ta bort var", "poista osoitteeni", "poistaa osoitteeni", "pete chai na", "stopiwch anfon", "peidiwch ag anfon",
	"peidiwch anfon", "essere cancellat", "essere rimoss", "verteiler ~ nehmen", "verteiler ~ streichen",
	"verteiler ~ loschen", "verteiler ~ entfernen", "verteiler ~ austragen", "verteiler ~ herausnehmen",
	"mailingliste ~ nehmen", "mailingliste ~ streichen", "mailingliste ~ loschen", "mailingliste ~ entfernen",
	"nimm mich ~ verteiler", "nimm mich ~ liste", "nehmt mich ~ verteiler", "bitte aus dem verteiler",
	"mij ~ van de mailinglijst", "me ~ van de mailinglijst", "nepreji si dostavat", "neprejeme si dostavat",
	"perua uutiskirje", "perua tilauks", "vill inte fa", "vill inte langre fa", NULL };

const char *const request_letters_abroad[] = { "mail", "mails", "maili", "mailu", "mejl", "mejli", "e-mail", "e-mails",
	"e-maile", "email", "emails", "emaily", "mailing", "post", "newsletter", "nachricht", "rundbrief", "rundmail",
	"courriel", "lettre", "infolettre", "message", "correo", "correos", "mensaje", "boletin", "mensagens",
	"mensagem", "boletim", "messagg", "lista", "liste", "listan", "listen", "listy", "lijst", "nieuwsbrie",
	"berichten", "nyhedsbrev", "nyhetsbrev", "utskick", "e-post", "uutiskirje", "sahkopost", "viestej", "viesti",
	"wiadomosc", "biuletyn", "newslett", "zpravodaj", "zpravy", "hirlevel", "uzenet", "buletin", "mesaj", "e-posta",
	"bulten", "obavijest", "novic", "naujienlaisk", "jaunum", "uudiskirj", "рассылк", "письм", "письма", "сообщен",
	"розсилк", "листи", "листів", "μηνυμα", "μηνυματα", "ενημερωτικ", "メール", "邮件", "郵件", "메일", "수신", "رسائل",
	"رسائلكم", "الرسائل", "بريد", "إيميل", "דיוור", "מיילים", "e-byst", "ebost", "cylchlythyr", "rhestr", "news",
	"rhain", "rhagor", "levelezolist", "levellist", NULL };

const char *const request_places_abroad[] = { "kurs", "elternkurs", "veranstaltung", "treffen", "termin", "montag",
	"dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "atelier", "cours", "reunion", "samedi",
	"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "taller", "curso", "sabado", "domingo", "lunes",
	"martes", "miercoles", "jueves", "viernes", "formacao", "reuniao", "corso", "prenotazione", "incontro",
	"sabato", "domenica", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "cursus", "bijeenkomst",
	"zaterdag", "zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "kursus", "modet", "motet",
	"lordag", "sondag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "warsztat", "zajec", "spotkani",
	"sobot", "niedziel", "poniedzial", "kurzu", "schuzk", "atolye", "toplanti", "занят", "встреч", "суббот",
	"rednerliste", "warteliste", "teilnehmerliste", "liste d'attente", "lista de espera", "lista d'attesa",
	"wachtlijst", "formular", "formulario", "fotografi", "foto", "postale", "krank", "fieber", "malade", "fievre",
	"malo", "enferm", "malato", "koorts", "ziek", "sjuk", "syk", "goraczk", "chorzy", "kipea", "sortie",
	"excursion", "gita", "turen", "fikat", "wycieczk", "retk", "passeio", "schule", "ecole", "colegio", "escola",
	"maestra", "школ", "okul", "kommun", "seguro", "warum", "waarom", "pourquoi", "por que", "perche", "seit",
	"sinds", "depuis", "desde", "komme nicht", "nicht kommen", "pas venir", "avond", NULL };

const char *const request_smells[] = { "unsubscribe", "opt out", "opt-out", "mailing list", "too many emails",
	"too many mails", "so many emails", "fewer emails", "stop getting", "stop receiving", "why am i getting",
	"why am i still getting", "why do i get", "why do i still get", "never signed up", "did not sign up",
	"didn't sign up", "never subscribed", "not sign up for", "how do i stop", "off your list", "off this list",
	"off your mailing", "off the mailing", "off your ~ list", "off your emailing", "withdraw my consent",
	"leave me alone", "remove me", "remove us", "be removed", "is spam", "spamming", "remove this email",
	"this ones", "like it to stop", "want it to stop", "want out", "make it stop", "make them stop",
	"like not to be", "take both off", "take them both off", "were not on ~ list", "weren't on ~ list",
	"the last one i get", "be the last one", "be the last email", "be the last time", "opting out", "withdraw from",
	NULL };

const char *const request_askers[] = { " please ", " kindly ", " can you ", " could you ", " would you ", " will you ",
	" can i ", " could i ", NULL };

const char *const request_polite[] = { "hi", "hello", "hiya", "hey", "hi there", "hello there", "good morning",
	"good afternoon", "good evening", "dear all", "dear sir", "dear madam", "dear sir/madam", "please", "kindly",
	"just", "can you", "could you", "would you", "will you", "can i", "could i", "i want to", "i would like to",
	"i'd like to", "bitte", "prosim", "prosze", "va rog", "lutfen", "por favor", "per favore", "vanligen",
	"venligst", "vennligst", "merci de", "пожалуйста", "thanks", "thank you", "no thanks", "no thx", "no ta", "ok",
	"sorry", "but", "so", "and", NULL };

const char *const request_greetings[] = { "hi", "hello", "hiya", "hey", "dear", "good morning", "good afternoon",
	"good evening", "to whom", NULL };

/* An offer to the reader, in an automatic reply or a signature, is no wish of the writer's. */
const char *const request_offers[] = { "you can ~ unsubscribe", "you may ~ unsubscribe", "you can opt out",
	"you may opt out", "you can stop", "if you want", "if you wish", "if you would", "if you'd", "if you prefer",
	"if you no longer", "if you do not want", "if you do not wish", "hear from us?", "if you are no longer",
	"should you wish", "should you no longer", "if anyone", "reply with unsubscribe", "reply with stop",
	"reply stop", "to unsubscribe ~ click", "to unsubscribe ~ reply", "to unsubscribe ~ visit",
	"to opt out ~ click", "to opt out ~ reply", "with unsubscribe in", "unsubscribe at the bottom",
	"from our mailing", "unsubscribe from our", "from our list", "unsubscribe here", "at any time",
	"to be removed ~ email", "to be removed ~ reply", "to be removed ~ click", "do not want these emails?",
	"no longer want these emails?", "or opt out at", "opt out at http", "preferences or opt out", NULL };

const char *const request_others[] = { "told", "they", "they'll", "they're", "he", "he's", "she", "she's", "him", "her",
	"his", "council", "school", "senco", "teacher", "college", "my ex", "friend", "mum", "dad", "husband", "wife",
	"sister", "brother", "colleague", "someone", "somebody", "anyone", "members who", "people who", "did anyone",
	"will i", "do i", "did i", "did you", "have you", "are you", "were you", "do you", "do we", "did we", "are we",
	"mean i", "mean we", "mean that", "am i", "was i", "have i", "if i", "if you", "when i", "when you", "how do",
	"how can", "why", "does", "is it", "is there", "how easy", "how many", "how often", "option to", "way to",
	"link to", "whether", "you do not", "you did not", "if we", "when we", NULL };

const char *const request_strangers[] = { "wrong person",   
	"have the wrong", "got the wrong", "not the person", "do not have children", "do not have any children",
	"do not have kids", "no children", "never had children", "do not have a child", "not a parent", "not a carer",
	"no disabled child", "no disabled kid", "never signed up", "did not sign up", "never subscribed",
	"never joined", "never asked for", "never heard of you", "no idea who you are", "do not know who you are",
	"how you got my", "where you got my", NULL };

const char *const request_places[] = { "waiting list", "waiting", "rota", "register", "minibus", "bus", "workshop",
	"coffee morning", "group", "session", "sessions", "course", "trip", "class", "club", "team", "committee",
	"board", "event", "meeting", "roll", "transport", "school", "training", "stall", "booked", "booking", "tickets",
	"fun day", "family day", "can't do", "cannot do", "attend", "tuesday", "wednesday", "thursday", "friday",
	"saturday", "sunday", "monday", "thread", "chain", "whatsapp", "facebook", "the minutes", "minutes of",
	"landline", "thank you list", "photo", "picture", "attachment", "from the page", "from the website",
	"on your website", "your website", "party", "remove the ", "remove our ", "remove his", "remove her ",
	"addresses", "labels", "difficulties", "skills", "aids", "sheet", "film", "wrong", "printed", "text messages",
	"communication book", NULL };

const char *const request_bookings[] = { "waiting list", "party list", "party", "rota", "minibus", "workshop",
	"coffee morning", "session", "sessions", "course", "trip", "stall", "booked", "booking", "tickets", "fun day",
	"family day", "can't do", "cannot do", "attend", "buffet", "article", "quoted", "online version", "website",
	"photo", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "monday", "story", "the report",
	"print it", "printed", "publish", "paragraph", "in front", "draft", "my quote", "lessons", "pension", "nhs",
	"gp data", "the film", "speak", "speaker", "raffle", "the chat", "my quote", "leaflet", "letter to the mp", NULL };

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

const char *const request_groups[] = { "members ", "families ", "parents should", "parents must", "parents can",
	"parents may", "staff ", NULL };

const char *const request_doubts[] = { "keep me on", "leave me on", "keep the ", "but keep", "but not the ",
	"but still want", "the rest", "only the news", "only the event", "only the survey", "only the campaign",
	"only the petition", "only the email", "only the monthly", "only the weekly", "only the important",
	"just the news", "just the event", "just the survey", "just the campaign", "just the petition",
	"just the email", "just the monthly", "just the weekly", "just the important", "just the one", "no longer make",
	"no longer come", "no longer attend", "can't make it", "cannot make it", "can't make the", "cannot make the",
	"can't make this", "can't make on", "can't come", "cannot come", "can't attend", "cannot attend", "my place",
	"my booking", "love to come", "wasn't me", "was not me", "wasnt me", "still want", "rather stay", "can we stay",
	"can i stay", "rejoin", "re-join", "join again", "somebody else can", "someone else can", "someone else could",
	"somebody else could", "change my address", "change of address", "new address", "changed my email",
	"changed my address", "new email", "update my address", "update my email", "use ~ instead", "send ~ instead",
	"post ~ instead", "post instead", "email instead", "address instead", "letters instead", "text instead",
	"text me instead", "paper instead", "events instead", "news instead", "these instead", "one instead",
	"home address", "other address", "ring me instead", "do not stop", "by post", "on paper", "paper cop",
	"paper version", "paper letter", "paper one", "paper news", "paper post", "sent it", "to the wrong person",
	"use this one", "use this address", "and use ", "from now on use", "in future use", "put me down",
	"put us down", "only a test", "just a test", "only testing", "just testing", "me testing", "do not do anything",
	"without asking me", "without ringing", "junk folder", "spam folder", "going into my junk", "going to junk",
	"going to spam", "into junk", "into spam", "new phone", "new number", "old number", "we now live", "on twice",
	"leave this one", "keep this one", "leave just", "and put ", "rather it said", "done the survey",
	"i have done it", "i've done it", "already done", "phone me", "ring me", "call me on", "that weekend",
	"this weekend", "this year", "court order", "that day", "for question", "from question", "for sue",
	"sign me up", "sign us up", "forget that", "second thoughts", "i will stay", "disregard my", "ignore my",
	"wrong list", "passing on", "pass it on", "pass this on", "typed up", "comments so far", "comment cards",
	"on the machine", "slide", "suggested footer", "new footer", "footer says",  "easy read",
	"section", "it is for you", "came to the school", "is better", "are better", "is fine", "are fine",
	"could i have the",  "and add ", "and send to", "write to me here", "the ordinary one",
	 "so you can take it", "so you can cross", "text is fine", "i will collect", "hand them out",
	"in the diary", "see you there", "until morning", "i have found it", "i want somebody", "i want an ",
	"a summary will do", "newsletter twice",   "an email back", NULL };

const char *const request_not[] = { "not want to unsubscribe", "not wish to unsubscribe", "not unsubscribe",
	"not remove me", "not take me off", "not take us off", "not want to be removed", "not wish to be removed",
	"not be removed", "not want to be taken", "not want to be unsubscribed", "not be unsubscribed",
	"not want to come off", "not want to leave", "not wish to leave", "no wish to unsubscribe",
	"no need to unsubscribe", "no wish to leave", "yes please to", "not want to stop", "please do not stop",
	"hope not", "joking", "unsubscribed by mistake", "unsubscribed by accident", "accidentally unsubscribed",
	"unsubscribed accidentally", "unsubscribed me", "add her again", "add him again", "add me again", "add me back",
	"put me back", "re-subscribe", "resubscribe", "subscribe me again", "i want to stay", "would like to stay",
	"i'd like to stay", "love to stay", "want to miss", "please keep sending", "do keep sending",
	"and keep sending me", "just keep sending me", "keep them coming", "i enjoy", "not to unsubscribe",
	"changed my mind", "you dare", "never stop", "unsubscribe? never", "unsubscribe? no", "not stop sending",
	"not stop emailing", "put my name back", "nehmen sie mich nicht", "nehmt mich nicht",
	"streichen sie mich nicht", "loschen sie mich nicht", "mich nicht ~ streichen", "mich nicht ~ loschen",
	"mich nicht ~ verteiler", "mochte ~ bleiben", "auf dem verteiler bleiben", "im verteiler bleiben",
	"ne me retirez pas", "ne me desabonnez pas", "ne me supprimez pas", "ne nous retirez pas", "ne m'enlevez pas",
	"ne me rayez pas", "rester sur la liste", "rester inscrit", "je finirai par", "si vous continuez",
	"no me borren", "no me eliminen", "no me quiten", "no me saquen", "no nos borren", "no quiero que me borren",
	"quiero seguir", "seguir recibiendo", "nao me removam", "nao me remova", "nao me retirem", "nao me tirem",
	"nao me apaguem", "nao me eliminem", "nao me descadastr", "continuar a receber", "quero continuar",
	"non rimuovetemi", "non mi cancellate", "non mi togliete", "non toglietemi", "voglio rimanere",
	"vorrei rimanere", "continuare a ricevere", "niet van de lijst", "haal mij niet", "haal me niet",
	"schrijf mij niet uit", "verwijder mij niet", "mij niet ~ verwijderen", "wil ~ blijven ontvangen",
	"ta inte bort mig", "inte ta bort mig", "stryk mig inte", "vill ~ vara kvar", "fjern mig ikke",
	"ikke fjerne mig", "afmeld mig ikke", "meld mig ikke", "slet mig ikke", "fjern meg ikke", "ikke fjerne meg",
	"ikke meld meg av", "ikke ta meg av", "alkaa poistako", "nie usuwajcie", "nie wypisujcie", "nie usuwac",
	"nie wypisywac", "neodhlasujte", "neodstranujte", "nevyrazujte", "ne toroljenek", "nu ma dezabonati",
	"nu ma stergeti", "listeden cikarmayin", "не удаляйте меня", "не отписывайте меня", "не исключайте меня",
	"no quiero dejar de", "nao quero deixar de", "nicht abmelden", "nicht abbestellen", "nicht austragen",
	"aus versehen", "adresse andern", "neue adresse", "ne veux pas me des", "ne pas me des", "pas me desabonner",
	"par erreur", "changer mon adresse", "changer d'adresse", "nouvelle adresse", "no quiero darme de baja",
	"no me den de baja", "por error", "cambiar mi", "nueva direccion", "non voglio cancellarmi", "non cancellatemi",
	"per errore", "nao quero cancelar", "por engano", "niet uitschrijven", "niet afmelden", "per ongeluk",
	"av misstag", "ved en fejl", "nie wypisujcie", "przez pomylke", "omylem", "не отписывайте", "по ошибке",
	"ddim eisiau dad-danysgrifio", "ddim am ddad-danysgrifio", "ddim eisiau ddad-danysgrifio", NULL };

const char *const request_books[] = { "book me", "book us", "please book", "book a place", "book one place",
	"book two places", "book a space", "like to book", "want to book", "count me in", "count us in", "put me down",
	"put us down", "like to come", "like to attend", "love to come", "i will come", "i'll come", "i will be there",
	"i'll be there", "we will come", "we'll be there", NULL };
const char *const request_books_not[] = { "not", "cannot", "can't", "won't", "unable", "cancel", "unless", "if", "?",
	"would have", NULL };

const char *const request_joins[] = { "subscribe", "subscribe me", "please subscribe", "sign me up", "join",
	"join the forum", "join your forum", "join the mailing list", "join your mailing list", "want to join",
	"like to join", "how do i join", "can i join",
	"become a member", "add me to", "put me on ~ list", "please add my", "would like to receive",
	"like to get your news", "ymuno", NULL };

const char *const request_preferences[] = { "preferences", "my preferences", "change my preferences",
	"update my preferences", "what am i signed up for", "what am i signed up to", "what i get",
	"which emails do i get", "what have i agreed to", "what did i agree to", "change what i get", NULL };

const char *const request_data[] = { "subject access", "access request", "data protection", "gdpr", "right of access",
	"copy of my data", "copy of all ~ data", "what data do you", "what information do you hold",
	"information you hold about", "data you hold", "delete my data", "delete all my data", "erase my data",
	"erase my details", "delete my details", "right to be forgotten", "want to be forgotten",
	"like to be forgotten", "right to erasure", "do you hold about me", "do you hold on me", "do you have on me",
	"you hold about me", "you hold on me", "everything you hold", "delete everything you", "personal data",
	"information commissioner", "ico complaint", "privacy complaint", NULL };

const char *const request_older_lines[] = { "original message", "forwarded message", "ursprungliche nachricht",
	"message d'origine", "message original", "mensaje original", "messaggio originale", "mensagem original",
	"oorspronkelijk bericht", "ursprungligt meddelande",
	"begin forwarded", "weitergeleitete nachricht", "message transfere", NULL };

const char *const request_quote_lines[] = { "wrote:", "writes:", "schrieb", "a ecrit",
	"escribio:", "escreveu:", "ha scritto:", "schreef", "skrev", "kirjoitti:", "napisal", "napsal", "irta:",
	"a scris:", "yazdi:", "ysgrifennodd:", "пишет:", "написал", "έγραψε", "さんは書きました", "写道", "작성:", "wrote ----", NULL };

const char *const request_quote_marks[] = { ">", "|", NULL };

const char *const request_quote_starts[] = { "________", "-----", "from: ", "von: ", "de : ", "de: ", "da: ", "van: ",
	"sent: ", "gesendet: ", "envoye : ", "envoye: ", "enviado: ", "inviato: ", "verzonden: ", "skickat: ",
	"sendt: ", "fran: ", "fra: ", "od: ", "oddi wrth: ", "kimden: ", "от: ", "to stop these emails:",
	"to stop these e-mails:", NULL };

const char *const request_program_feet[] = { "sent from ", "sent with ", "sent via ", "get outlook for", "yahoo mail:",
	"von meinem", "envoye de mon", "gesendet mit", "enviado desde", "inviato da", "anfonwyd o", "wyslane z", NULL };

const char *const request_foot_starts[] = { "this message may contain", "this message is intended",
	"this message and any", "this email and any", "this e-mail and any", "this email may", "this e-mail may",
	"this email is confidential", "this e-mail is confidential", "this email is intended",
	"this e-mail is intended", "this email contains", "this e-mail contains", "the information in this email",
	"the information in this e-mail", "the information contained in this", "the contents of this",
	"confidentiality notice", "confidentiality:", "disclaimer", "any views or opinions",
	"please consider the environment", "visit our website", NULL };

const char *const request_foot_words[] = { "intended recipient", "intended solely", "solely for the use of",
	"registered in england", "may be monitored", "freedom of information", NULL };

const char *const request_sign_offs[] = { "kind regards", "kindest regards", "regards", "best regards", "warm regards",
	"warmest regards", "best wishes", "many thanks", "with thanks", "with kind regards", "yours sincerely",
	"yours faithfully", "all the best", NULL };

const char *const request_speaks[] = { "?", "i", "i'm", "i'd", "i've", "me", "my", "we", "us", "please", "no", "not",
	"don't", "dont", "never", "stop", NULL };

const char *const request_reply_marks[] = { "re:", "aw:", "sv:", "rv:", "vs:", "antw:", "odp:", "ynt:", "res:",
	"rif:", "回复:", "回复：", "答复:", NULL };
