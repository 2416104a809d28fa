/*
 * The marks by which a bounce in words is known: see bounce_marks.h.
 */
#include "mail/bounce_marks.h"

#include <stddef.h>

const char *const bounce_senders[] = { "post_master", "poostmaster", "mailer-daemon", "mailer daemon", "mailerdaemon",
	"maildaemon", "mail delivery", "mail deliver system", "mail system", "mailsystem", "postmaster", "mdaemon",
	"mail administrator", "mail admin", "mail router", "mail gateway", "mail transport", "mail.delivery.system",
	"mail server", "system administrator", "delivery subsystem", "delivery system", "microsoft outlook",
	"microsoft exchange", "internet mail delivery", "listserv", "daemon@", "mmdf", "courier mail server",
	"non-delivery", "bounce handler", "systemadministrator", "zustellsystem", "sendmail", "exim@", "amavis",
	"mimesweeper", "mail-daemon", "interscan", "imss@", "mail_system", "smtp server", "smtp gateway",
	"administrateur systeme", "systemadministratör", "administrador del sistema", "amministratore di sistema",
	NULL };

const char *const bounce_subjects[] = { "メールエラー", "エラー通知", "failed mail", "automatically rejected", "undeliver", "undelivered",
	"undeliverable", "delivery status notification", "delivery notification", "delivery failure", "delivery failed",
	"delivery has failed", "delivery problem", "delivery error", "delivery report", "delivery status",
	"delivery unsuccessful", "delivery delayed", "delivery warning", "mail delivery", "mail failure",
	"mail system error", "mail error", "mail could not be delivered", "failed delivery", 
	"failure notice", "failure delivery", "delayed mail", "delay warning", "delivery delay", "returned mail",
	"returned message", "return mail", "returned to sender", "return to sender", "message status",
	"non-deliverable", "nondeliverable", "non deliverable", "nondelivery", "non-delivery", "non delivery",
	"not delivered", "not deliverable", "undelivery", "could not be delivered", "couldn't be delivered",
	"could not deliver", "can't be delivered", "cannot be delivered", "unable to deliver", "unable to be delivered",
	"has not been delivered", "not yet been delivered", "message delivery", "message delayed",
	"message not delivered", "message undeliverable", "email delivery fail", "error sending your mail",
	"permanent delivery failure", "postmaster notify", "problem delivering", "rejected mail", "mail rejected",
	"rejected:", "message you sent blocked", "warning: could not send", "warning: message", "mail warning",
	"user unknown", "bounced", "error in delivery", "blocked by our", "email not delivered",
	"unzustellbar", "nicht zugestellt", "nicht zustellbar", "zustellung fehlgeschlagen", "zustellungsfehler",
	"fehler bei der zustellung", "nachricht verzogert", "zustellung verzogert", "ubermittlung", "unzustellbare",
	"zuruckgesandt", "non remis", "echec de la remise", "echec de remise", "echec de distribution", "non distribue",
	"remise differee", "remise retardee", "message non delivre", "rapport de non remise",
	"notification d'etat de remise", "no se puede entregar", "no se pudo entregar", "no entregado", "no entregable",
	"notificacion del estado de entrega", "error de entrega", "mensaje no entregado", "devuelto", "entrega fallida",
	"impossibile recapitare", "mancato recapito", "non recapitabile", "mancata consegna", "consegna fallita",
	"nao entregue", "nao foi possivel entregar", "falha na entrega", "mensagem nao entregue", "falha de entrega",
	"onbestelbaar", "niet bezorgd", "niet afgeleverd", "kan niet worden bezorgd", "niedostarczon",
	"nie dostarczono", "nie mozna dostarczyc", "olevererbar", "kunde inte levereras", "kan ikke leveres",
	"ikke leveret", "ikke levert", "toimitusongelma", "nedorucitelna", "nedoruceno", "teslim edilemedi",
	"kezbesithetetlen", "ei voitu toimittaa", "ei voida toimittaa", "ble ikke levert", "kunne ikke leveres", "teslim edilemeyen", "ulastirilamad",
	"verzogerte zustellung", "message blocked", "mail blocked", "配送遅延", "avis de non-remise", "avis de non remise", "bestelling mislukt", "dostarczenie nie powiodlo", "dorucenie zlyhalo", "doruceni se nezdarilo",
	"nu a putut fi livrat", "αποτυχια παραδοση", "αδυνατη η παραδοση", "לא נמסרה", "تعذر التسليم", "تعذر تسليم", "전송되지 않", "배달되지", "발송 실패", "전송 실패",
	"недоставлен", "не доставлен", "сообщение не доставлено", "не удалось доставить", "退信", "系统退信", "无法投递", "未傳遞",
	"未送达", "配信不能", "配信できません", "配信失敗", "配達不能", "送信できませんでした", "メール配信", "반송", NULL };

const char *const bounce_marks[] = { "error has occurred while attempting to deliver", "error delivering your mail",
	"incorrectly constructed", "exceeds allowed size", "invalid final delivery", "automatically rejected",
	"requested action not taken", "was aborted after", "message is delayed", "failed mail",
	"could not be delivered", "couldn't be delivered", "cannot be delivered", "can't be delivered",
	"can not be delivered", "could not deliver", "couldn't deliver", "cannot deliver", "can't deliver",
	"not been delivered", "was not delivered", "wasn't delivered", "not delivered", "not deliver your",
	"not be delivered", "were not delivered", "unable to deliver", "wasn't able to deliver", "not able to deliver",
	"unable to be delivered", "unable to send", "unable to complete delivery", "undeliverable", "undelivered",
	"is undeliverable", "undeliverable to", "did not reach", "didn't reach", "could not be sent",
	"couldn't be sent", "could not be processed", "delivery failed", "delivery failure", "delivery has failed",
	"delivery to the following", "delivery to these recipients", "delivery of your message",
	"delivery of this message", "deliver your message", "delivery attempt", "delivery status notification",
	"delivery problem", "delivering your message", "failed permanently", "failed delivery", "failed addresses",
	"failed recipient", "had delivery", "had errors", "had permanent", "fatal errors", "permanent fatal",
	"permanent error", "permanent failure", "permanently failed", "failed for the following reason",
	"failure notice", "failure reasons", "could not send", "message rejected", "message you sent",
	"your message was rejected", "your message has been rejected", "your message wasn't delivered",
	"has been returned", "being returned", "returned to you", "returned mail", "returned message",
	"returned unopened", "error occurred while", "transcript of session", "transcript follows",
	"reason for the failure", "reason for failure", "error message", "error sending", "said:", "undeliverable mail",
	"address not found", "addresses had", "address failed", "address(es) failed", "addresses failed",
	"recipient's address", "recipient not reached", "recipients not reached", "rejected your message",
	"refused to accept", "did not accept", "not accepted by", "not accepting mail", "has exceeded", "user unknown",
	"unknown user", "no such user", "mailbox is full", "mailbox full", "over quota", "does not exist",
	"has been delayed", "have been delayed", "still being retried", "not yet been delivered", "will be retried",
	"delayed", "there was a problem", "trouble delivering", "problems delivering", "problem while delivering",
	"blocked by our", "was blocked", "returned permanent errors", "message returned", "mail returned",
	"non-deliverable", "nondeliverable", "non-delivery", "this user doesn't have", "account doesn't", "sorry, ",
	"bounced",
	"konnte nicht zugestellt", "konnten nicht zugestellt", "nicht zugestellt werden", "nicht zugestellt",
	"unzustellbar", "fehlgeschlagen", "nicht ausgeliefert", "nicht ubermittelt", "n'a pas pu etre remis",
	"n'a pas pu etre distribue", "n'a pas pu etre delivre", "pas pu etre", "n'a pas ete remis", "n'ont pas pu",
	"echec de la remise", "impossible de remettre", "n'existe pas", "no se pudo entregar",
	"no se ha podido entregar", "no se puede entregar", "no ha podido ser entregado", "no pudo ser entregado",
	"no fue entregado", "no ha sido entregado", "error al entregar", "non e stato possibile recapitare",
	"non e stato recapitato", "impossibile recapitare", "non puo essere recapitat", "non e stato consegnato",
	"impossibile consegnare", "nao pode ser entregue", "nao foi possivel entregar", "nao foi entregue",
	"nao pode entregar", "kon niet worden bezorgd", "kon niet worden afgeleverd", "niet worden afgeleverd",
	"niet bezorgd", "kunde inte levereras", "kunne ikke leveres", "ble ikke levert", "blev ikke leveret", "ei voitu toimittaa", "ei voida toimittaa", "ei ole viela voitu toimittaa",
	"noch nicht an den", "noch nicht an die", "has blocked the following", "配送できておりません", "pas pu remettre", "pas pu delivrer", "pas reussi a remettre", "echec de la livraison", "nu a putut fi livrat", "nu a putut fi trimis", "ulastirilamad",
	"teslim edileme", "gonderilemedi", "δεν παραδοθηκε", "δεν ηταν δυνατη η παραδοση", "δεν μπορεσε να παραδοθει", "לא נמסרה", "לא ניתן היה למסור", "تعذر تسليم",
	"반송되었", "반송됩니다", "배달되지", "배달할 수 없", "tidak dapat dikirim", "khong the gui",
	"nie mogla zostac dostarczona", "nie zostala dostarczona", "nie dostarczono", "nelze dorucit",
	"nebyla dorucena", "nem kezbesitheto", "iletilemedi", "не может быть доставлено",
	"не было доставлено", "не доставлено", "не удалось доставить", "не может доставить", "投递失败", "无法投递", "退信",
	"无法发送", "未能送达", "配信できません", "配信不能", "お届けできません", "届けることができません", "送信できません", "エラー", "전송되지", NULL };

const char *const bounce_successes[] = { "successfully", "delivered", "delivery receipt", "relayed", "received by", "was displayed", "was read", "erfolgreich", "zugestellt",
	"avec succes", "remis", "delivre", "entregad", "recapitat", "consegnat", "entregue", "bezorgd", "afgeleverd", "levererat", "leveret", "levert", "doreczon", "dorucen",
	NULL };

const char *const bounce_baits[] = { "validate your", "verify your account", "verify your mailbox", "verify ownership", "confirm your account", "confirm your password",
	"keep my ~ account", "keep my ~ password", "keep the same password", "keep your account", "upgrade your mailbox", "upgrade your account", "update your account",
	"release ~ messages", "retrieve ~ messages", "recover ~ messages", "review ~ messages", "view ~ messages ~ portal", "pending messages", "pending emails",
	"withheld messages", "increase your quota", "increase your storage", "login to your", "log in to your", "sign in to your", NULL };

const char *const bounce_headings[] = { "following address", "following recipient", "these recipients or",
	"following destination", "following user", "following mailbox", "following e-mail", "following email",
	"recipients were", "recipients could", "recipient(s)", "addresses had", "address(es)", "failed recipient",
	"failed address", "failed permanently", "could not be delivered to", "couldn't be delivered to",
	"cannot be delivered to", "undeliverable to", "unable to deliver", "not delivered to", "wasn't delivered to",
	"could not deliver", "couldn't deliver", "delivery to", "delivered to", "delivery failed",
	"delivery has failed", "deliver message to", "did not reach", "didn't reach", "addressed to", "failure reasons",
	"invalid recipient", "unknown recipient", "unknown user", "user unknown", "no such user", "this user doesn't",
	"recipient's address", "recipient address", "recipient:", "original recipient", "to the address", "sent to", "your message to", "your mail to", "your email to", "your e-mail to",
	"rcpt to", "problem delivering your message to", "mailbox is full", "mailbox full", "is full", "over quota",
	"exceeded", "does not exist", "returned permanent errors", "n'existe pas", "rejected by", "folgenden empfanger",
	"folgende empfanger", "folgenden adresse", "folgende adresse", "empfanger", "destinataires suivants",
	"destinataire", "siguientes destinatarios", "destinatario", "destinatari", "destinatarios",
	"seguintes destinatarios", "geadresseerde", "mottagare", "modtager", "adresatow", "adresat", "收件人", "宛先",
	"получател", NULL };

const char *const bounce_list_promises[] = { "following", "folgende", "suivant", "siguiente", "seguent", "seguinte", "volgende",
	"foljande", "nastepujac", NULL };

const char *const bounce_list_ends[] = { "transcript of session", "original message",
	"for further assistance", "if you", "please", "message header", "generated by", "technical details",
	"diagnostic information", "diese", "message id", "subject:", NULL };

const char *const bounce_other_roles[] = { "contact", "postmaster", "from:", "from", "sender", "sent by", "mail from",
	"reply to", "reply-to", "please send", "send mail to", "e-mail to", "email us", "questions", "assistance",
	"support", "report", "message-id", "message id", "msgid", "writes", "wrote", "help", "abuse", "administrator",
	"return-path", "cc:", "id ", "kontakt", "absender", "von:", "expediteur", "remitente", "mittente", "remetente",
	"de:", "sent mail", "mailto:", "new address", "has moved to", "moved to", "please use", "please ask", "mistake, ask", "ask", "queries", "enquiries", "write to", "ring",
	"fragen", "ruckfragen", "hilfe", "aide", "ayuda", "soporte", "aiuto", "assistenza", "domande", "fragor", "sporgsmal", "vragen", "pytania", "お問い合わせ", "帮助", "客服",
	"문의", "вопрос", "обращайтесь", "пишите", "on behalf", "not accepting mail from", "visit", "message from", NULL };

const char *const bounce_copy_starts[] = { "original message", "returned message", "unsent message", NULL };

const char *const bounce_copy_marks[] = { "original message follows", "copy of the message",
	"is a copy of your message", "copy of your message, including", "copy of your message follows",
	"copy of the original", "original message headers", "original message header", "original headers",
	"message header follows", "message headers follow",
	"headers of the original", "message text follows", "unsent message below", "message follows",
	"message contents follow", "undelivered message follows", "contents of the message", "start of message",
	"start of returned", "forwarded message", "your message follows", "text of your message", "text of the message",
	"ursprungliche nachricht", "ursprungligt meddelande", "oprindelig meddelelse", "opprinnelig melding", "oryginalna wiadomosc", "original-nachricht", "originalnachricht", "kopie der nachricht",
	"message d'origine", "message original", "mensaje original", "messaggio originale", "mensagem original",
	"oorspronkelijk bericht", "message is attached", "first 100 lines", "below is a copy", "begin message",
	"original text follows", "rejected message", "the header and first", "the message header",
	"message you sent follows", "initial part of the message", NULL };

const char *const bounce_delay_subjects[] = { "delay", "delayed", "still being retried", "not yet been delivered",
	"warning: could not send", "warning: message still", "still queued", "delivery warning",
	"mail delivery warning", "temporarily", "verzogert", "retard", "differee", "differe", "retrasad", "demora",
	"ritard", "atras", "vertraag", "задерж", NULL };

const char *const bounce_delays[] = { "only a temporary failure", "is kept in the queue", "message is delayed",
	"will remain in the queue", "will be retried", "still being retried", "will continue to be", "will keep trying",
	"will continue trying", "continue to try", "will try again", "will be tried again",
	"delivery attempts will continue", "has not yet been delivered", "not yet delivered",
	"no action is required on your part", "you do not need to resend", "do not need to resend",
	"don't need to resend", "no need to resend", "this is a warning message only", "this is only a warning",
	"warning message only", "delivery is delayed", "has been delayed", "have been delayed", "is still in the queue",
	"remains in the queue", "temporarily unable to deliver", "retry until", "will retry for",
	"wird weiterhin versucht", "weitere zustellversuche", "noch nicht zugestellt", "pas encore ete",
	"sera reessaye", "une nouvelle tentative", "nouvelles tentatives", "todavia no se ha entregado", "se seguira intentando",
	"non e ancora stato", "verra ritentat", "continuara tentando", "nog niet afgeleverd",
	"nog niet bezorgd", "ei ole viela", "yritetaan uudelleen", "har annu inte", "er endnu ikke", "er enna ikke", "jeszcze nie", "dosud nebyla", "ainda nao foi", "noch nicht an den", "noch nicht an die", "versuchen die zustellung", "配送遅延", "再送の必要はありません", "引き続き", "still not been delivered", "retry queue", "henuz teslim", "пока не доставлено", "будут продолжены", NULL };

/* Not greetings, which servers write too, nor words that mean something else in another language: "i", "je". */
const char *const bounce_person_words[] = { "i've", "i'm", "i'll", "i am", "i was", "i have", "i had", "i get", "i got", "i keep",
	"i try", "i tried", "i send", "i sent", "i write", "i wrote", "i can", "i do", "i did", "i don't", "i think", "when i",
	"what i", "if i", "my", "to me", "tell me", "help me", "have you", "can you", "could you", "do you", "did you",
	"are you", "is your", "is that", "is it", "is this", "what does", "any idea", "anybody", "anyone",
	"ich", "mein", "meine", "mir", "konnen sie", "konnt ihr", "haben sie", "stimmt die", "j'ai", "je n'ai", "je ne",
	"je vous", "quand je", "mon", "mes", "pouvez-vous", "avez-vous", "he recibido", "mi correo", "pueden",
	"mio messaggio", "mia mail", "ho ricevuto", "potete", "meu", "minha", "recebi", "ik", "mijn", "kunt u", NULL };
