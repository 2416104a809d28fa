/*
 * The words of other languages: see tongues.h.
 */
#include "mail/tongues.h"

#include <stddef.h>

const struct tongue tongues[TONGUES] = {
	{ .name = "English", .words = {
		[TONGUE_SMALL] = "the of and to a in is it you that for on with as are i at be this have from or "
		    "by not what all were we when your can an which their if do will how about out them these so "
		    "me my our us please thanks has had was would could there here get got been did just no any "
		    "more remove unsubscribe stop list off mailing take sending emails emailing should they he she them",
	} },
	{ .name = "German", .words = {
		[TONGUE_LEAVE] = "abmelden abbestellen austragen abmeldung abbestellung austragung widerspreche "
		    "widerspruch",
		[TONGUE_REMOVE] = "streich* losch* loesch* entfern* rausnehmen herausnehmen rausstreichen "
		    "rausschmeissen schmeissen schmeisst werfen werft widerrufe widerruf storniere stornieren "
		    "storniert beende beenden beendet",
		[TONGUE_TAKE] = "tragen tragt trag nehmen nehmt nimm kundigung kundigen kuendigen kundige",
		[TONGUE_ONTO] = "auf ein in",
		[TONGUE_CEASE] = "stoppen stoppt stopp stop unterlassen unterlasst aufhoren aufhoeren einstellen "
		    "verschonen verschont verzichte verzichten "
		    "pausieren pausiert aussetzen unterbrechen unterbrecht",
		[TONGUE_ENOUGH] = "hort hor horen hoeren schluss genug",
		[TONGUE_THESE] = "auf diesen solchen",
		[TONGUE_MORE] = "mehr weitere weiteren",
		[TONGUE_NOT] = "kein keine keinen keiner keinerlei nicht nichts nie niemals",
		[TONGUE_WANT] = "mochte moechte mochten moechten will wollen wunsche wuensche wunschen wuenschen "
		    "brauche brauchen interesse interessiert interessieren",
		[TONGUE_SEND] = "schicken schickt schick senden sendet sende zusenden zuschicken zuzusenden "
		    "anschreiben schreiben schreibt kontaktieren mailen zumailen versenden belastigen belastigt "
		    "zumullen",
		[TONGUE_DO] = "schicken senden schreiben mailen versenden",
		[TONGUE_GET] = "erhalten bekommen kriegen empfangen sehen haben lesen habe",
		[TONGUE_WHOM] = "mich mir uns mein meine meinen meiner unser unsere unseren unserem unseres meinem "
		    "meines",
		[TONGUE_LETTERS] = "newsletter* mail mails email* rundbrief* rundmail* rundschreiben post werbung "
		    "werbemails nachricht* infomail* infopost mitteilung* zusendung* abo abonnement* einladungen "
		    "versand elternbrief* infobrief* spam mist infos mailverteiler* mailingliste* mailliste*",
		[TONGUE_LISTS] = "verteiler* liste* postverteiler empfanger* name namen register kontaktliste "
		    "abonnentenliste abonnenten",
		[TONGUE_RECORDS] = "adressliste* adresse* mailadresse* emailadresse* kartei adresskartei "
		    "adressdatei datenbank adressbuch system einwilligung zustimmung einverstandnis "
		    "versandverzeichnis datei dateien archiv verzeichnis unterlagen kontakte datenbestand "
		    "datenbanken",
		[TONGUE_SMALL] = "bitte danke dankeschon vielen dank hallo guten tag morgen hi liebe liebes sehr "
		    "geehrte damen und herren ich wir sie euch ihr ihnen ihre ihrem ihren ihrer eure eurem euren "
		    "eurer euer von vom aus der die das dem den des diese diesen dieser dieses diesem zu zur zum "
		    "fur fuer ab sofort jetzt umgehend endlich mal doch einfach hiermit gern gerne wurde wuerde "
		    "konnen konnten koennen koennten konnt koennt weitere weiteren weiter mehr auch schon mit in "
		    "am an um oder so nur noch bald gruss grusse gruesse viele mfg lg freundlichen lieben wieder "
		    "eine einen team zukunft kunftig ist es i m ok sei seid nett leider bisher lasst lassen lass "
		    "nun sowie alle allen dass bitten wollen daher runter raus deshalb bei gelegenheit hier da "
		    "ihres eures dann also sonst jedoch ganz wirklich bereits inzwischen mittlerweile deswegen "
		    "dafur hatte gebeten einmal ja wann auf haben daten kontaktdaten angaben fortan zukunftig "
		    "bestatigen bestatigt bestatigung kurz melde melden meldet gestrichen werden solche solchen "
		    "davon damit e dritten zweiten mals hinaus konntest kannst du dich dir wurdest geht bitt "
		    "dankend schone erhalt",
		[TONGUE_AND] = "und aber sondern weil",
		[TONGUE_THAT] = "dass",
		[TONGUE_CAN] = "kann konnte",
		[TONGUE_HOW] = "wie warum wieso weshalb wo was welche",
		[TONGUE_OTHERS] = "wenn falls ob bruder schwester mutter vater mann ehemann ehefrau freund* "
		    "kolleg* nachbar* oma opa jemand andere papier* gedruckt* briefpost postweg weniger seltener "
		    "lieber schwiegermutter schwiegervater tante onkel cousine "
		    "pausieren pausiert aussetzen unterbrechen unterbrecht vorubergehend voruebergehend zeitweise zeitweilig befristet",
		[TONGUE_KEEPS] = "behalten bleiben bleibe versehentlich irrtumlich versehen wehe jemals",
		[TONGUE_MISSES] = "verpassen verpasse versaumen vermissen vermisse",
	} },
	{ .name = "French", .words = {
		[TONGUE_LEAVE] = "desabonner desabonnez desabonnement desinscrire desinscrivez desinscription "
		    "resilier resiliation radiation oppose desabonne desinscris desinscrit resilie resiliez",
		[TONGUE_REMOVE] = "retirer retirez retire enlever enlevez enleve oter otez supprimer supprimez "
		    "supprime rayer rayez effacer effacez radier radiez sortir sortez virer virez exclure excluez "
		    "suppression retrait annuler annulez annule annulation retiree rayee rayes supprimee efface "
		    "effacee enlevee desinscrite",
		[TONGUE_CEASE] = "arreter arretez arrete stop stopper stoppez cesser cessez cesse cessation "
		    "suspendre suspendez suspension interrompre interrompez pause",
		[TONGUE_ENOUGH] = "assez suffit marre fin arret",
		[TONGUE_THESE] = "ces tant",
		[TONGUE_MORE] = "plus",
		[TONGUE_NOT] = "ne n aucun aucune jamais rien",
		[TONGUE_WANT] = "veux voulons voudrais voudrions souhaite souhaitons souhaiterais desire desirons "
		    "desirerais aimerais besoin interesse interessee interessent interesses",
		[TONGUE_SEND] = "envoyer envoyez envoie ecrire ecrivez ecris contacter contactez adresser "
		    "solliciter sollicitez importuner embeter spammer",
		[TONGUE_DO] = "envoyer ecrire adresser",
		[TONGUE_GET] = "recevoir avoir lire voir",
		[TONGUE_WHOM] = "me m moi nous mon ma mes notre nos",
		[TONGUE_LETTERS] = "newsletter* mail mails mel mels email* courriel* courrier* lettre* infolettre* "
		    "message* abonnement* envoi envois mailing* publicite* pub pubs infos sollicitation* "
		    "invitations spam spams bulletin* diffusion desabonner desabonnez desabonnement desabonne",
		[TONGUE_LISTS] = "liste* destinataires registre* nom abonnes abonnees",
		[TONGUE_RECORDS] = "adresse* fichier* base carnet consentement accord bases systeme* repertoire* "
		    "contacts archives annuaire",
		[TONGUE_SMALL] = "bonjour bonsoir salut coucou merci cordialement je j vous tu te t toi votre vos "
		    "ton tes de d du des la le les l cette ces ce cet ca a au aux en et ou que qu s il plait svp "
		    "stp bien avance par desormais dorenavant maintenant immediatement immediat urgence tout suite "
		    "toute toutes tous vouloir veuillez pouvez pourriez pourrais pouvoir faire etre est c y pour "
		    "dans sur sous plus pas aussi une un si possible toujours deja gentil gentils sympa ici "
		    "mesdames messieurs madame monsieur fois stopper bref donc longtemps vraiment mettre serais "
		    "reconnaissante reconnaissant saurais gre auriez gentillesse vite suis sommes ai avons juste "
		    "simplement alors cela aimable amabilite bonte aujourd hui coordonnees donnees personnelles "
		    "information numerique electronique avec deuxieme troisieme peux peut demande demandons sois e",
		[TONGUE_AND] = "et mais car parce puisque",
		[TONGUE_THAT] = "que qu",
		[TONGUE_CAN] = "peux puis arrive arrivons pouvons",
		[TONGUE_HOW] = "comment pourquoi quel quelle",
		[TONGUE_OTHERS] = "soeur frere mere pere mari epouse femme ami amie collegue voisin voisine quelqu "
		    "jour papier imprime poste postal postale moins plutot tante oncle cousine cousin belle "
		    "suspendre suspendez suspension interrompre interrompez pause temporairement provisoirement momentanement temporaire provisoire",
		[TONGUE_KEEPS] = "rester garder conserver erreur finirai finirais gardez",
		[TONGUE_MISSES] = "rater manquer louper perdre",
	} },
	{ .name = "Spanish", .words = {
		[TONGUE_LEAVE] = "baja desuscribir desuscribirme desuscripcion desuscribanme desuscribeme "
		    "desapuntar desapuntarme desapuntadme borrarme borrenme borradme eliminarme eliminenme "
		    "quitarme quitenme quitadme sacarme saquenme sacadme opongo desuscribirse",
		[TONGUE_REMOVE] = "quitar quiten quitad quita quite quiteis sacar saquen sacad saca saque borrar "
		    "borren borrad borra borre borreis eliminar eliminen eliminad elimina elimine elimineis "
		    "suprimir supriman retirar retiren retirenme retirad excluir excluyan cancelar cancelen "
		    "cancelad cancela cancele anular anulen anulad tachar tachen remover quitarme quitenme "
		    "quitadme sacarme saquenme sacadme borrarme borrenme borradme eliminarme eliminenme quitais "
		    "quitas sacais borrais borraran quitaran sacaran eliminaran quitarais borrarais eliminarais "
		    "retiraran revoco revocar anuleis anule borrado borrada eliminado eliminada quitado quitada "
		    "quitame sacame borrame eliminame",
		[TONGUE_TAKE] = "salir salirme baja",
		[TONGUE_ONTO] = "en",
		[TONGUE_CEASE] = "parar paren parad cesar cesen stop "
		    "suspender suspendan suspendad suspende suspenda pausar pausen pausad pausa pause interrumpir interrumpan",
		[TONGUE_ENOUGH] = "dejar dejen deja deje dejad dejeis dejes dejaran dejaseis dejarais basta",
		[TONGUE_THESE] = "de estos esos estas esas tantos",
		[TONGUE_MORE] = "mas",
		[TONGUE_NOT] = "no ningun ninguno ninguna nada ni nunca",
		[TONGUE_WANT] = "quiero queremos deseo deseamos quisiera quisieramos querria necesito necesitamos "
		    "interesa interesan aguanto interes interesado interesada interesados",
		[TONGUE_SEND] = "enviar envien envieis envies envie enviad enviarme manden mandeis mandes mandar "
		    "mandarme mande escribir escribais escriban escribas escribirme contactar contacten molesten "
		    "molesteis enviaran mandaran enviandome mandandome remitirme remitan",
		[TONGUE_DO] = "enviar escribir mandar",
		[TONGUE_GET] = "recibir recibiendo recibirlo recibirlos tener ver leer",
		[TONGUE_WHOM] = "me nos mi mis nuestro nuestra nuestros quitarme quitenme quitadme sacarme "
		    "saquenme sacadme borrarme borrenme borradme eliminarme eliminenme retirenme dadme denme deme "
		    "darme darnos dennos enviarme mandarme escribirme desapuntarme nuestras quitame sacame borrame "
		    "eliminame",
		[TONGUE_LETTERS] = "correo correos email* mail mails mensaje* boletin* newsletter* suscripcion* "
		    "noticias publicidad propaganda comunicacion* informacion invitaciones spam circular* envios "
		    "desuscribir desuscribirme desuscripcion desuscribanme desuscribeme desuscribirse",
		[TONGUE_LISTS] = "lista* destinatarios registro* nombre destinatari* suscriptor*",
		[TONGUE_RECORDS] = "direccion* base consentimiento archivo* sistema* fichero* contactos agenda "
		    "bases",
		[TONGUE_SMALL] = "hola buenos dias buenas tardes noches por favor gracias saludos un saludo de del "
		    "la el los las lo al a en con y o que se os les le su sus tu tus vuestra vuestro vuestros "
		    "vuestras esta este estos estas ese esa esas eso esto mas ya ahora mismo vez una uno solo "
		    "solicito solicitamos pido pedimos ruego rogaria agradeceria podrian podriais podeis podrias "
		    "pueden puede puedes podria poder ser dar dadme denme deme darme darnos dennos den dame "
		    "inmediatamente cuanto antes para muy muchas mil haced hagan tipo seguir sigan datos estimados "
		    "quien corresponda yo xfa porfa x agradecere tantos tantas boletines nadie basta senores "
		    "senoras soy es son aqui entonces tambien hoy asi tanto ustedes vosotros personales suyos "
		    "adelante gustaria bueno ninguno dejasen distribucion difusion segunda tercera tengo e",
		[TONGUE_AND] = "y pero pues porque",
		[TONGUE_THAT] = "que",
		[TONGUE_CAN] = "puedo podemos pude consigo",
		[TONGUE_HOW] = "como donde",
		[TONGUE_OTHERS] = "si hermana hermano madre padre marido mujer esposa amiga amigo vecina vecino "
		    "companera companero alguien papel impreso postal menos suegra suegro tia tio prima primo "
		    "cunada estoy estamos medica laboral "
		    "suspender suspendan suspendad suspende suspenda pausar pausen pausad pausa pause interrumpir interrumpan temporalmente provisionalmente temporal",
		[TONGUE_KEEPS] = "quedarme error equivocacion",
		[TONGUE_MISSES] = "perder perderme perdermelo perdermela",
	} },
	{ .name = "Portuguese", .words = {
		[TONGUE_LEAVE] = "descadastrar descadastrem descadastre descadastro desinscrever desinscrevam "
		    "desinscreva desinscricao dessubscrever cancelamento remocao oponho descadastra descadastrado "
		    "descadastrada",
		[TONGUE_REMOVE] = "remover remova removam retirar retire retirem retira tirar tire tirem tira "
		    "apagar apaguem apague apaga eliminar eliminem elimine excluir excluam exclua cancelar "
		    "cancelem cancele cancela anular anulem deletar deletem riscar retirassem removessem tirassem "
		    "retirarem removerem eliminarem apagarem tirarem revogo revogar retiro eliminassem cancelassem "
		    "removido removida retirado retirada eliminado eliminada",
		[TONGUE_TAKE] = "sair",
		[TONGUE_ONTO] = "na no nas nos em",
		[TONGUE_CEASE] = "parar parem pare cessar cessem stop parassem "
		    "suspender suspendam suspenda pausar pausem pause pausa interromper interrompam",
		[TONGUE_ENOUGH] = "deixar deixem deixe deixassem chega basta",
		[TONGUE_THESE] = "de destes desses dessas destas tantos",
		[TONGUE_MORE] = "mais",
		[TONGUE_NOT] = "nao nenhum nenhuma nada nunca",
		[TONGUE_WANT] = "quero queremos desejo desejamos gostaria gostava queria preciso precisamos "
		    "interessa pretendo pretendemos aguento interesse interessada interessado",
		[TONGUE_SEND] = "enviar enviem envie envies enviarem mandar mandem mande mandarem contactar "
		    "contactem contatar escrever escrevam chatear incomodar",
		[TONGUE_DO] = "enviar mandar escrever",
		[TONGUE_GET] = "receber recebendo ver ler ter continuar",
		[TONGUE_WHOM] = "me mim nos meu minha meus minhas nosso nossa nossos nossas",
		[TONGUE_LETTERS] = "email* mail mails mensage* newsletter* boletim* boletins assinatura* "
		    "subscricao* correio* noticias comunicac* publicidade* propaganda divulgac* spam convites "
		    "mailing descadastrar descadastrem descadastre descadastro descadastra descadastrado "
		    "descadastrada dessubscrever",
		[TONGUE_LISTS] = "lista* envio destinatarios distribuicao nome inscricao* registo* registro* "
		    "destinatari* assinantes subscritor*",
		[TONGUE_RECORDS] = "endereco* cadastro base contato contacto contactos consentimento sistema* "
		    "ficheiro* arquivo* banco agenda",
		[TONGUE_SMALL] = "ola oi bom dia boa tarde noite por favor obrigado obrigada grato grata "
		    "cumprimentos abs att abraco de da do das dos desta deste dessa desse vossa vossas vosso "
		    "vossos sua seu suas seus tua teu o a os as e ou que eu voces voce pf pfv pode podem poderiam "
		    "poderia podiam podia possivel mais ja agora em na no nas nos ser com para imediatamente "
		    "solicito solicitamos peco pedimos agradecia agradeceria agradeco isto isso esta este essa "
		    "esse estes estas esses essas tipo pela pelo vez ai la prezados caros caro dados venho meio "
		    "melhores exmos senhores continuar quaisquer outras bem sff tenho tempo gente vos dai daqui "
		    "hoje mesmo entao tao muito tambem assim logo amanha estou sou pessoais me ficaria adiante "
		    "frente terceira",
		[TONGUE_AND] = "e mas pois porque",
		[TONGUE_THAT] = "que",
		[TONGUE_CAN] = "posso podemos consigo consegui",
		[TONGUE_HOW] = "como porque onde",
		[TONGUE_OTHERS] = "se irma irmao mae pai marido mulher esposa amiga amigo vizinha vizinho colega "
		    "alguem papel impresso impressa postal menos sogra sogro tia tio prima primo cunhada "
		    "suspender suspendam suspenda pausar pausem pause pausa interromper interrompam temporariamente provisoriamente",
		[TONGUE_KEEPS] = "manter engano",
		[TONGUE_MISSES] = "perder",
	} },
	{ .name = "Italian", .words = {
		[TONGUE_LEAVE] = "cancellazione disiscrizione disiscrivere disiscrivermi disiscrivetemi "
		    "disiscriveteci disiscrivimi disdire disdetta cancellarmi cancellatemi cancellateci cancellami "
		    "rimuovetemi rimuovermi toglietemi toglimi oppongo",
		[TONGUE_REMOVE] = "cancellare cancellarmi cancellarci cancellatemi cancellateci cancellami "
		    "cancellate togliere togliermi toglierci toglietemi toglieteci togliete toglimi rimuovere "
		    "rimuovermi rimuoverci rimuovetemi rimuoveteci rimuovete rimuovimi rimozione eliminare "
		    "eliminarmi eliminatemi eliminate depennare depennatemi levare levatemi levarmi escludere "
		    "revoco revocare ritiro annullare annullate annulla annullamento cancella elimina cancelli "
		    "tolga rimuova elimini cancellino tolgano rimuovano rimosso rimossa cancellato cancellata "
		    "tolto tolta",
		[TONGUE_TAKE] = "uscire",
		[TONGUE_CEASE] = "smettere smettete smettetela smetti smettila finitela finire cessare cessate "
		    "interrompere interrompete sospendere sospendete stop "
		    "sospenda sospendi sospensione pausa",
		[TONGUE_ENOUGH] = "basta bastano",
		[TONGUE_THESE] = "queste questi con",
		[TONGUE_MORE] = "piu altre altri",
		[TONGUE_NOT] = "non nessun nessuna niente nulla mai",
		[TONGUE_WANT] = "voglio vogliamo vorrei vorremmo desidero desideriamo gradisco intendo interessa "
		    "interessano serve servono interessata interessato interessati interesse",
		[TONGUE_SEND] = "inviare inviarmi inviate inviatemi invii mandare mandarmi mandate mandatemi "
		    "scrivere scrivermi scrivete scrivetemi spedire spedite contattare contattarmi contattatemi "
		    "disturbare mandi mandarci inviateci scriva",
		[TONGUE_DO] = "inviare scrivere mandare spedire",
		[TONGUE_GET] = "ricevere riceverla riceverle leggere vedere avere continuare riceverne averne",
		[TONGUE_WHOM] = "mi me ci noi mio mia miei nostro nostra cancellarmi cancellarci cancellatemi "
		    "cancellateci cancellami togliermi toglierci toglietemi toglieteci toglimi rimuovermi "
		    "rimuoverci rimuovetemi rimuoveteci rimuovimi eliminarmi eliminatemi depennatemi levatemi "
		    "levarmi inviarmi inviatemi mandarmi mandatemi scrivermi scrivetemi contattarmi contattatemi "
		    "nostri nostre mie",
		[TONGUE_LETTERS] = "email* mail mailing newsletter* messaggi* posta abbonamento comunicazion* "
		    "notizie pubblicita invii spam inviti roba bollettino*",
		[TONGUE_LISTS] = "lista liste elenco elenchi nominativo destinatari indirizzario list iscrizione "
		    "registri registro nome",
		[TONGUE_RECORDS] = "indirizzo* rubrica database archivi* consenso sistema contatti schedario banca",
		[TONGUE_SMALL] = "ciao buongiorno buonasera salve grazie mille cordiali saluti per favore piacere "
		    "cortesia di da del dal della dalla dalle dall dei dai degli dell vostra vostro vostre vostri "
		    "tua tuo questa queste questi questo quest la il le lo gli i l e o che vi si ve potete "
		    "potreste puo puoi potresti possibile chiedo chiediamo prego gentilmente subito immediatamente "
		    "ora piu altre altri altra a ai alla in con essere cortesemente voi tutte tutti d gentili "
		    "spett distinti anticipatamente anticipo io continuare basta una uno nemmeno neanche ne "
		    "gentile redazione chiederei quindi sono siamo qui oggi cosi anche molto davvero ringrazio "
		    "dati personali miei fa ricevuta me farlo seconda terza volta alle agli",
		[TONGUE_AND] = "e ma poiche siccome perche",
		[TONGUE_THAT] = "che",
		[TONGUE_CAN] = "posso possiamo riesco",
		[TONGUE_HOW] = "come perche dove",
		[TONGUE_OTHERS] = "se sorella fratello madre padre marito moglie amica amico collega vicina vicino "
		    "qualcuno cognat* suocer* carta cartacea cartaceo stampata meno zia zio cugina cugino "
		    "sospenda sospendi sospensione pausa temporaneamente provvisoriamente momentaneamente",
		[TONGUE_KEEPS] = "restare rimanere sbaglio errore",
		[TONGUE_MISSES] = "perdere perdermi perdermela perderla",
	} },
	{ .name = "Dutch", .words = {
		[TONGUE_LEAVE] = "afmelden afmelding uitschrijven uitschrijving opzeggen opzegging",
		[TONGUE_REMOVE] = "haal haalt halen verwijder verwijderen verwijdert schrap schrappen schrapt "
		    "wissen gooi gooien uithalen afhalen intrekken trek annuleren annuleer beeindigen beeindig wis "
		    "wist verwijdering opgezegd zeg verwijderd geschrapt uitgeschreven",
		[TONGUE_CEASE] = "stop stoppen stopt ophouden staak staken "
		    "pauzeren pauzeer pauzeert opschorten stopzetten onderbreken pauze",
		[TONGUE_ENOUGH] = "houd houdt hou genoeg",
		[TONGUE_THESE] = "op deze die zulke",
		[TONGUE_MORE] = "meer",
		[TONGUE_NOT] = "geen niet niets nooit niks",
		[TONGUE_WANT] = "wil willen wens wensen hoef hoeven behoefte doe geinteresseerd interesse",
		[TONGUE_SEND] = "sturen stuur stuurt toesturen mailen verzenden zenden toezenden benaderen "
		    "lastigvallen",
		[TONGUE_DO] = "sturen mailen verzenden zenden",
		[TONGUE_GET] = "ontvangen krijgen hebben lezen zien heb",
		[TONGUE_WHOM] = "mij me ons mijn onze",
		[TONGUE_LETTERS] = "nieuwsbrie* mail mails email* mailing* bericht berichten post reclame "
		    "abonnement* infomails uitnodigingen spam verzendlijst*",
		[TONGUE_LISTS] = "lijst* eraf register naam ledenlijst ontvanger* abonnee* verzendlijst",
		[TONGUE_RECORDS] = "bestand* adres* mailadres* emailadres* toestemming bestanden systeem database "
		    "databank archief adressenbestand gegevensbestand administratie contacten",
		[TONGUE_SMALL] = "hallo hoi beste geachte graag aub alstublieft alsjeblieft svp a you b dank "
		    "bedankt dankjewel alvast groet groeten gr vriendelijke met mvg ik wij we uw jullie je jouw "
		    "van voor de het een deze die dit dat uit af en of is er om te aan zou zouden kunt kunnen kun "
		    "kan meer nu per direct onmiddellijk zo snel mogelijk langer verder verdere voortaan hierbij "
		    "wel nog even zijn worden heer mevrouw dames heren op verzoek toe dus continue hoor maar "
		    "groetjes nou eens wilt daarom eindelijk gelieve redactie allemaal echt gewoon heel erg dan "
		    "toch al hier ben bent zal mag vandaag gegevens zulke onze niemand contactgegevens tweede "
		    "derde keer jij e",
		[TONGUE_AND] = "en want omdat",
		[TONGUE_THAT] = "dat",
		[TONGUE_CAN] = "kan kon lukt",
		[TONGUE_HOW] = "hoe waarom waar",
		[TONGUE_OTHERS] = "zus broer moeder vader vrouw vriend* collega buurman buurvrouw iemand papier* "
		    "gedrukte minder liever schoonmoeder schoonvader tante oom nicht "
		    "pauzeren pauzeer pauzeert opschorten onderbreken pauze tijdelijk",
		[TONGUE_KEEPS] = "behouden vergissing",
		[TONGUE_MISSES] = "missen mis",
	} },
	{ .name = "Swedish", .words = {
		[TONGUE_LEAVE] = "avregistrera avregistrering avprenumerera avanmal avanmala avanmalan "
		    "avregistreras",
		[TONGUE_REMOVE] = "bort stryk stryka radera avlagsna avsluta saga borttagen borttagna aterkallar "
		    "aterkalla raderas raderad strykas stryks avbryt avbryta tas sagas",
		[TONGUE_TAKE] = "avregistrerad",
		[TONGUE_CEASE] = "sluta stoppa upphora stopp pausa pausar pausas avbryta avbryt",
		[TONGUE_ENOUGH] = "racker nog",
		[TONGUE_THESE] = "dessa alla",
		[TONGUE_MORE] = "fler flera mer mera langre",
		[TONGUE_NOT] = "inte inga inget ingen aldrig slippa ej ingenting",
		[TONGUE_WANT] = "vill onskar behover orkar slippa intresserad intresserade intresse",
		[TONGUE_SEND] = "skicka mejla maila mailar skriva sanda spamma",
		[TONGUE_DO] = "skicka mejla maila skriva sanda",
		[TONGUE_GET] = "fa ha mottaga motta slippa se lasa emot",
		[TONGUE_WHOM] = "mig mej oss min mitt mina borttagen borttagna avregistrerad avregistreras var "
		    "vart vara",
		[TONGUE_LETTERS] = "nyhetsbrev* mejl* mail* email* utskick* prenumeration* epost* post meddelande* "
		    "brev* reklam inbjudningar spam sandlista* avprenumerera",
		[TONGUE_LISTS] = "lista listan register registret mottagare namn kontaktlista* "
		    "mottagar* prenumerant*",
		[TONGUE_RECORDS] = "samtycke address databas* system systemet arkiv arkivet adressbok* postlista* "
		    "postadress*",
		[TONGUE_SMALL] = "hej hejsan tack snalla vanligen halsningar mvh med vanlig jag vi ni er era ert "
		    "du fran pa for av till i den det de dessa detta kan skulle kunna vilja och att som fler flera "
		    "mer langre nu genast alla har forhand gerna om bli an a e ens vidare fortsatta ta plocka sa "
		    "darfor be ons gott ar idag bara vanliga vore tacksam nagon upp uppgifter uppgifterna "
		    "kontaktuppgifter snall sant sadant mera igen hos ihop epost your var andra tredje gangen sta "
		    "postadress vad postlistan ber borttagen",
		[TONGUE_AND] = "och men eftersom",
		[TONGUE_THAT] = "att",
		[TONGUE_CAN] = "kan kunde",
		[TONGUE_HOW] = "hur varfor",
		[TONGUE_OTHERS] = "syster bror mamma pappa fru van vaninna kompis kollega granne nagon svarmor "
		    "papper* tryckta tryckt farre hellre moster faster kusin "
		    "pausa pausar pausas tillfalligt",
		[TONGUE_KEEPS] = "behalla misstag",
		[TONGUE_MISSES] = "missa",
	} },
	{ .name = "Danish and Norwegian", .words = {
		[TONGUE_LEAVE] = "afmelde afmeld afmeldes afmelding framelde frameld frameldes avmelde avmeld "
		    "avmelding avmeldes opsige avslutte avslutt",
		[TONGUE_REMOVE] = "fjern fjerne fjernes slet slette slettes slett stryk stryke bort stroket "
		    "fjernet slettet strykes strykast traekker trekker tilbagetraekker tilbakekaller stryker "
		    "strykar fjerner sletter opsig opsiges annuller annullere kanseller kansellere",
		[TONGUE_TAKE] = "avmeldt",
		[TONGUE_CEASE] = "stop stopp stoppe slutt slutte hor pause pauser pausere",
		[TONGUE_ENOUGH] = "hold holde hor horer nok",
		[TONGUE_THESE] = "op opp de disse",
		[TONGUE_MORE] = "flere mere mer laengere lenger meir fleire",
		[TONGUE_NOT] = "ikke ingen intet aldri aldrig ikkje slippe ingenting fri",
		[TONGUE_WANT] = "vil onsker onske gider trenger behover orker slippe oensker onskjer interesseret "
		    "interessert interesserede interesse",
		[TONGUE_SEND] = "send sende maile skriv skrive spamme",
		[TONGUE_DO] = "sende maile skrive",
		[TONGUE_GET] = "fa have ha modtage motta se lese laese",
		[TONGUE_WHOM] = "mig meg os oss min mit mitt mine vores stroket fjernet slettet afmeldes avmeldt "
		    "mi var vart vare",
		[TONGUE_LETTERS] = "nyhedsbrev* nyhetsbrev* mail* email* epost* post besked* meldinger melding "
		    "abonnement* udsendelse* utsendelse* utsending* reklame invitationer spam brev* postliste* "
		    "adresseliste* nyheitsbrev* postlista poster posten nyhedsmail* postlisten postene",
		[TONGUE_LISTS] = "liste* register registeret lista modtagere registre navn navnet kontaktliste* "
		    "modtager* mottaker* abonnent*",
		[TONGUE_RECORDS] = "adresse* mailadresse* samtykke samtykket mottakere adressa addresse database* "
		    "system systemet fortegnelse* arkiv* kartotek* mailliste* emailadresse* postadresse* kontakter "
		    "adressen postliste*",
		[TONGUE_SMALL] = "hej hei kaere hilsen mvh vh venlig vennlig tak takk venligst vennligst jeg vi i "
		    "dere jer jeres deres du fra af av for pa til den det de denne disse dette kan kunne og at som "
		    "flere mere mer laengere lenger nu na straks med gerne gjerne forhand vaere bli blive sode sod "
		    "a e vaer vaersa snill ma om der han har alle ta ber derfor blir tage klem lige eg dykk dykkar "
		    "ver fint meir bede venlige sa venleg er skal helst dag idag rett slett snart nok her "
		    "oplysninger oplysningerne opplysninger opplysningene opplysningane data personlige fremover "
		    "framover bedes sadan sadanne slikt venligt igen igjen gar skulle ved hos anden andre tredje "
		    "gang sta staa snille hermed beder",
		[TONGUE_AND] = "og men fordi",
		[TONGUE_THAT] = "at",
		[TONGUE_CAN] = "kan kunne hold holde",
		[TONGUE_HOW] = "hvordan hvorfor hvor",
		[TONGUE_OTHERS] = "hvis soster bror mor far mand kone veninne ven venn venninne kollega nabo nogen "
		    "noen svoger svigermor papir* trykt trykte faerre hellere heller moster faster tante kusine "
		    "pause pauser pausere midlertidig midlertidigt",
		[TONGUE_KEEPS] = "beholde",
		[TONGUE_MISSES] = "miste misse glip",
	} },
	{ .name = "Finnish", .words = {
		[TONGUE_LEAVE] = "peruutus peruutuspyynto irtisanoa",
		[TONGUE_REMOVE] = "poista poistakaa poistaa poistatteko poistaisitteko poistakaapa peruuta "
		    "peruuttaa peruuttakaa peru perua perukaa poistettavaksi poistamaan perun peruutan poistamista "
		    "poistettava poistoa lopettaa lopeta poistatte poistat poistua poistattehan",
		[TONGUE_TAKE] = "ottaa ottakaa otatteko pois",
		[TONGUE_ONTO] = "listalle listallenne postituslistalle postituslistallenne jakelulistalle "
		    "sahkopostilistalle listaan",
		[TONGUE_CEASE] = "lopeta lopettakaa lopettaa lopettaisitteko "
		    "keskeyttakaa keskeyta keskeyttaa tauko",
		[TONGUE_ENOUGH] = "riittaa",
		[TONGUE_THESE] = "naita naista",
		[TONGUE_MORE] = "enaa enempaa lisaa",
		[TONGUE_NOT] = "en ei alkaa ala emme ettehan",
		[TONGUE_WANT] = "halua haluaisi tarvitse kaipaa kiinnosta kiinnostunut kiinnostuneita",
		[TONGUE_SEND] = "lahettako lahettakaa lahettaa laheta lahettamasta lahettaminen postittaa "
		    "lahettamista lahettamisen kirjoittaminen kirjoittamasta kirjoittako kirjoittelu",
		[TONGUE_DO] = "lahettaa postittaa",
		[TONGUE_GET] = "saada vastaanottaa",
		[TONGUE_WHOM] = "minut minulle minua meidat meille meita osoitteeni nimeni tietoni sahkopostini "
		    "sahkopostiosoitteeni tilaukseni mut mua osoitteemme tietomme nimemme",
		[TONGUE_LETTERS] = "uutiskirje* sahkopost* viesti* viestej* posti* tilaus* kirjeita maili* meili* "
		    "mainos* tiedottei* kutsuja tilauks* jakelulista* tiedotus* tiedote* postituslista*",
		[TONGUE_LISTS] = "lista* listoi* listoilta vastaanottaj* tilaajalist*",
		[TONGUE_RECORDS] = "osoite* osoitteeni rekisteri* jakelu* suostumukseni tietokan* jarjestelma* "
		    "arkisto* osoitteemme osoitteen",
		[TONGUE_SMALL] = "hei moi terve kiitos kiitoksia ystavallisin terveisin terv ole olkaa hyva hyvat "
		    "voitteko voisitteko haluan haluamme enaa enempaa tama taman naita nama teidan teilta pois "
		    "heti ja minun me etta on se tasta han etukateen ystavallisesti tulla lisaa otattehan "
		    "pyytaisin pyydan teita nyt olen olemme vain kaikki haluaisin haluaisimme naiden tata "
		    "tallaista tallaisia mitaan voisitko voitko tietoja henkilotiedot sen ne jo kuin kohteliaimmin "
		    "enaan e",
		[TONGUE_AND] = "ja mutta koska",
		[TONGUE_THAT] = "etta",
		[TONGUE_CAN] = "voi pysty",
		[TONGUE_HOW] = "miten miksi kuinka missa mista",
		[TONGUE_OTHERS] = "jos sisko sisar veli aiti isa mies vaimo ystava kaveri kollega naapuri joku "
		    "paperi* painettu harvemmin vahemman anoppi appi tati seta serkku saatetaan "
		    "keskeyttakaa keskeyta keskeyttaa tauko tilapaisesti valiaikaisesti",
		[TONGUE_KEEPS] = "jaada vahingossa erehdyksessa poistako poistaneet",
		[TONGUE_MISSES] = "menettaa",
	} },
	{ .name = "Polish", .words = {
		[TONGUE_LEAVE] = "wypisac wypisanie wypisz wypiszcie wypisuje rezygnuje rezygnacja zrezygnowac "
		    "rezygnujemy rezygnacje",
		[TONGUE_REMOVE] = "usunac usun usuncie usuniecie wykreslic wykreslcie wykreslenie skreslic "
		    "skreslcie skasowac skasujcie wymazac wyrzuccie wyrzucic wyrzuc wypisac wypiszcie wypisanie "
		    "skreslenie skreslenia usuniecia wykreslenia cofam cofniecie wycofuje usunieta usuniety "
		    "wypisana wypisany skreslona skreslony anulowac anulujcie anuluj anulowanie anulowania "
		    "zakonczyc zakonczcie",
		[TONGUE_CEASE] = "przestancie przestan przestac zaprzestac zaprzestanie zaprzestancie skonczcie "
		    "przestawajcie przestawaj "
		    "wstrzymac wstrzymajcie wstrzymanie zawiesic zawiescie zawieszenie przerwac",
		[TONGUE_ENOUGH] = "dosc koniec",
		[TONGUE_THESE] = "tych takich tymi z",
		[TONGUE_MORE] = "wiecej juz zadnych",
		[TONGUE_NOT] = "nie zadnych zaden zadnej nigdy",
		[TONGUE_WANT] = "chce chcemy chcialabym chcialbym zycze zyczymy wyrazam wyrazamy potrzebuje potrzebujemy "
		    "zainteresowana zainteresowany zainteresowani",
		[TONGUE_SEND] = "wysylac wysylajcie wysylaj wysylanie wysylania przysylac przysylajcie przysylaj "
		    "przysylanie przysylania pisac piszcie przesylac przesylajcie przesylania",
		[TONGUE_DO] = "wysylac pisac przesylac",
		[TONGUE_GET] = "otrzymywac otrzymywanie dostawac czytac widziec",
		[TONGUE_WHOM] = "mnie mi nas nam moj moje moja mojego mojej moich nasz naszego usunieta usuniety "
		    "wypisana wypisany skreslona skreslony nasze nasza",
		[TONGUE_LETTERS] = "newsletter* mail mailem maile maili mailing* mailow email* wiadomosc* "
		    "biuletyn* poczta poczty poczte subskrypcj* korespondencj* reklam* powiadomien* spam* "
		    "zaproszen maila mailu",
		[TONGUE_LISTS] = "lista liste listy listach odbiorcow nazwisko nazwiska imie "
		    "odbiorc* adresat* subskrybent* abonent*",
		[TONGUE_RECORDS] = "adres* bazy baza baze zgode zgody systemu system systemie rejestru rejestr "
		    "rejestrow ewidencji kartoteki kontaktow",
		[TONGUE_SMALL] = "dzien dobry witam czesc prosze bardzo dziekuje dzieki pozdrawiam z ze do od na w "
		    "i o juz wiecej panstwa panstwo wasz waszej waszego waszych tego tej ten ta te tych sie "
		    "uprzejmie natychmiast teraz mozecie czy mozna mozesz prosba prosbe prosimy was szanowni you a "
		    "bym by zeby dalszego dalszych nic poprosze koncu ile wreszcie razy to hejka hej jestem "
		    "jestesmy dzis tez uprzejma chcialbym otrzymywania zostac byc sobie takich takie dane danych "
		    "osobowe osobowych moich swojej swoich swojego waszym naszych dziekujemy tymi tym nich nadal "
		    "drugi trzeci raz zadnych adresu bazy e",
		[TONGUE_AND] = "i ale bo poniewaz gdyz",
		[TONGUE_THAT] = "zeby aby ze",
		[TONGUE_CAN] = "moge mozemy",
		[TONGUE_HOW] = "jak dlaczego gdzie",
		[TONGUE_OTHERS] = "jesli jezeli gdyby siostra brat matka mama ojciec maz zona kolezanka kolega "
		    "sasiadka ktos tesciow* szwagier papier* drukowan* mniej rzadziej ciocia ciotka kuzynka babcia "
		    "wstrzymac wstrzymajcie wstrzymanie zawiesic zawiescie zawieszenie przerwac tymczasowo czasowo chwilowo",
		[TONGUE_KEEPS] = "pomylk* omylk* przypadkowo dopisac dopiszcie zostaje",
		[TONGUE_MISSES] = "przegapic stracic",
	} },
	{ .name = "Czech and Slovak", .words = {
		[TONGUE_LEAVE] = "odhlasit odhlaste odhlaseni odhlasenie odhlasuji odhlasujem odhlas",
		[TONGUE_REMOVE] = "vyradit vyradte vymazat vymazte smazat smazte vyskrtnout vyskrtnete vyskrtnut "
		    "odstranit odstrante odebrat odeberte zrusit zruste zrusenie zruseni vyhodte vyhodit skrtnete "
		    "vymaz smaz vyrad vymazanie vyrazeni vyskrtnite vyradili vymazali odstranili vyskrtli smazali "
		    "odvolavam beru vyciarknite vyciarknut ukoncenie ukonceni ukoncete ukoncite vymazu vymazani "
		    "odstraneni odstranenie vyskrtnuti vyskrtnutie vyradenie smazani",
		[TONGUE_TAKE] = "odhlasili",
		[TONGUE_CEASE] = "prestante prestat prestan skoncete prestanete prestanout neprestavejte "
		    "neprestavajte "
		    "pozastavit pozastavte pozastavenie pozastaveni prerusit preruste",
		[TONGUE_ENOUGH] = "dost dosti",
		[TONGUE_THESE] = "tech tychto techto takych takovych tych",
		[TONGUE_MORE] = "dalsi dalsie uz vic vice viac zadne",
		[TONGUE_NOT] = "nic nechci nechceme nechcem neposilejte neposilej neposielajte neposielaj "
		    "nezasilejte neposilat neposielat neprejem nepreji neprejeme nepotrebuji nepotrebujem nikdy "
		    "zadne zadny ziadne ziaden nepiste nepis nezelam nezasielajte nezasilat nezasielat neposielali "
		    "neposilali nezasilali neprestavejte neprestavajte nezajima nezaujima nezajimaji nezaujimaju "
		    "nemam nemame",
		[TONGUE_WANT] = "nechci nechceme nechcem nepreji neprejem neprejeme nepotrebuji nepotrebujem "
		    "nezelam nezajima nezaujima nezajimaji nezaujimaju zajem zaujem",
		[TONGUE_SEND] = "neposilejte neposilej neposielajte neposielaj nezasilejte neposilat neposielat "
		    "nepiste nepis nezasielajte nezasilat nezasielat posilat posielat zasilat psat pisat "
		    "neposielali neposilali nezasilali",
		[TONGUE_DO] = "posilat posielat zasilat psat pisat",
		[TONGUE_GET] = "dostavat odebirat odoberat prijimat cist videt",
		[TONGUE_WHOM] = "me mne mi ma nas nam muj moje moji moj moju mojho meho mou svuj svou nasi nasu "
		    "svoju svoji",
		[TONGUE_LETTERS] = "newsletter* mail* email* zpravodaj* zpravy zprav spravy sprav odber* posta "
		    "postu poste obezn* novinky novink reklam* rozesilk* spam* rozosiel* spravodaj* zasielanie "
		    "zasilani zasielania bulletin* pozvan* noviniek",
		[TONGUE_LISTS] = "seznam* zoznam* prijemcu prijemcov registr* jmeno meno "
		    "prijemc* odberatel*",
		[TONGUE_RECORDS] = "adres* databaz* evidenc* souhlas suhlas system* kartotek* zaznam* kontaktu "
		    "kontaktov",
		[TONGUE_SMALL] = "dobry den ahoj prosim prosime dekuji dekuju dik diky dakujem vdaka pozdravem "
		    "pozdravom s z ze zo do od na v a i o uz jiz dal viac vice dalsi dalsie vas vasi vase vasich "
		    "vaseho toho tohto ten to ty tyto tieto teto tej se sa si muzete mozete mohli byste by jsem "
		    "som fakt okamzite ihned hned nadale hezky laskave chci chcem chceme te you vazeni zadam "
		    "zadame moc tech tychto tyhle tenhle vopred predem pekne mam aby chcela chtela poprosit "
		    "pozadat rada rad bych tedy preto dovoluji budte taki taci dobri hotovo sme dnes velmi jen len "
		    "tak bud udaje udaju udajov osobni osobne takovych takych techto zadne ziadne dale dalej svou "
		    "svuj svoju me tomu vasej tych vasho podruhe potreti druhy treti krat ziadam ziadame svej sve "
		    "mojej svojej mych e",
		[TONGUE_AND] = "a ale protoze pretoze",
		[TONGUE_THAT] = "ze aby abyste",
		[TONGUE_CAN] = "muzu mohu mozem nemuzu nemohu nemozem",
		[TONGUE_HOW] = "jak ako proc preco kde kam",
		[TONGUE_OTHERS] = "jestli pokud ak sestra bratr brat matka maminka otec manzel manzelka kamaradka "
		    "kamarat kamarad kolegyne kolegyna kolega nekdo niekto papir* papier* tisten* tlacen* mene "
		    "menej radsi radeji svokra tchyne svokru tchyni nevie nevi neumi nemuze nemoze sused* soused* "
		    "kolegu kamaradku isla isiel "
		    "pozastavit pozastavte pozastavenie pozastaveni prerusit preruste docasne",
		[TONGUE_KEEPS] = "zustat zostat omylem omylom zostavam zustavam",
		[TONGUE_MISSES] = "zmeskat propasnout prijit",
	} },
	{ .name = "Hungarian", .words = {
		[TONGUE_LEAVE] = "leiratkozas leiratkozast leiratkozom leiratkoznek leiratkozni leiratkoztatni "
		    "iratkoztassanak iratkoztassatok iratkoztasson lemondom lemondani leiratkoztatast",
		[TONGUE_REMOVE] = "toroljek torolje torold toroljon torlese torleset torolni toroljenek toroljetek "
		    "kivenni huzzanak huzzatok huzzak tavolitsanak tavolitsak visszavonom levennetek levennenek "
		    "leveszitek kivennetek lemondasat lemondasa toroltetni toroltetem torolteti",
		[TONGUE_TAKE] = "vegyenek vegyetek vegyen vegyel tavolitsanak tavolitsatok vegyek",
		[TONGUE_ONTO] = "listara listajara levelezolistara",
		[TONGUE_CEASE] = "fejezzek allitsak szuntessek "
		    "szuneteltessek szuneteltetni fuggesszek felfuggeszteni",
		[TONGUE_ENOUGH] = "hagyjak hagyjatok hagyd eleg elegem",
		[TONGUE_THESE] = "abba ezekbol ilyenekbol",
		[TONGUE_MORE] = "tobb tobbet tobbe",
		[TONGUE_NOT] = "nem ne semmilyen soha semmit",
		[TONGUE_WANT] = "kerek szeretnek szeretnenk akarok akarom ohajtok erdekel erdekelnek kivanok "
		    "kivanom",
		[TONGUE_SEND] = "kuldjenek kuldjon kuldjetek kuldjek kuldjel kuldeni irjanak irjon irjatok "
		    "kuldozgessenek kuldozgessetek kuldeset kuldesevel kuldozgeteset kuldesuket",
		[TONGUE_DO] = "kuldeni",
		[TONGUE_GET] = "kapni olvasni latni",
		[TONGUE_WHOM] = "engem nekem minket bennunket cimem cimemet nevemet nevunket emailcimem "
		    "emailcimemet cimunket adataimat ram vegyetek vegyenek vegyel vegyen levennetek levennenek "
		    "adatainkat",
		[TONGUE_LETTERS] = "hirlevel* email* mail* level leveleket levelet levelezesi uzenet* ertesites* "
		    "feliratkozas* reklam* spam* meghivo* korlevel* levelezolist* levelek levelekbol leiratkozas "
		    "leiratkozast leiratkozom leiratkoznek leiratkozni leiratkoztatni leiratkoztatast",
		[TONGUE_LISTS] = "lista* cimzettek cimzett* feliratkozo*",
		[TONGUE_RECORDS] = "cimem cimemet cimlist* hozzajarulasomat hozzajarulasom rendszer* adatbazis* "
		    "nyilvantartas* cimjegyzek* cimtar* cimunket cimet",
		[TONGUE_SMALL] = "jo napot szep kerem kernem koszonom koszi udvozlettel szia sziasztok tisztelt a "
		    "az e es le ki on onok tobbet tobb mar ezt ezeket ezekrol errol rol azonnal szepen meg hogy "
		    "szivesen tobbe be is mostantol adatbazisbol elore kerjuk tudnanak tudna legyenek szivesek "
		    "ilyen hagyjak hagyjatok vegre legyetek sziveskedjenek vagyok vagyunk ma csak nagyon kernelek "
		    "kernenk ilyet ilyeneket ilyesmit legyszi legyszives adatokat tobbszor ugy koszonettel ezekbol "
		    "onoktol toletek masodszor harmadszor szeretnem szeretnenk el",
		[TONGUE_AND] = "es de mert mivel",
		[TONGUE_THAT] = "hogy",
		[TONGUE_CAN] = "tudok tudom tudunk",
		[TONGUE_HOW] = "hogyan miert hol",
		[TONGUE_OTHERS] = "ha testverem noverem anyam apam ferjem felesegem baratnom baratom kollegam "
		    "kolleganom szomszed* valaki anyos* papir* nyomtatott kevesebb ritkabban inkabb nagymamam "
		    "nagynenim "
		    "szuneteltessek szuneteltetni fuggesszek felfuggeszteni ideiglenesen atmenetileg",
		[TONGUE_KEEPS] = "maradni maradnek veletlenul",
		[TONGUE_MISSES] = "lemaradni",
	} },
	{ .name = "Romanian", .words = {
		[TONGUE_LEAVE] = "dezabonare dezabonati dezabonez dezabonarea dezaboneaza dezabona dezabonezi",
		[TONGUE_REMOVE] = "stergeti sterge stergerea scoateti scoate scoaterea eliminati elimina "
		    "eliminarea inlaturati retrag anulez anulati anularea anulare radiati radiere radierea anula",
		[TONGUE_CEASE] = "opriti opreste incetati inceteaza incetarea terminati "
		    "suspendati suspenda suspendarea intrerupeti pauza",
		[TONGUE_ENOUGH] = "ajunge gata destul",
		[TONGUE_THESE] = "astea acestea aceste cu",
		[TONGUE_MORE] = "mai",
		[TONGUE_NOT] = "nu niciun nicio nimic niciodata fara",
		[TONGUE_WANT] = "vreau vrem doresc dorim intereseaza interesata interesat interesati",
		[TONGUE_SEND] = "trimiteti trimite trimiti scrieti contactati deranjati trimiterea",
		[TONGUE_GET] = "primesc primi primim primeasca citesc",
		[TONGUE_WHOM] = "ma mi imi m mie ne noi mea meu mele noastra noastre",
		[TONGUE_LETTERS] = "newsletter* mail* email* mesaj* buletin* abonament* corespondenta informari "
		    "reclame spam* invitatii dezabonare dezabonati dezabonez dezabonarea dezaboneaza dezabona "
		    "dezabonezi",
		[TONGUE_LISTS] = "lista liste listele listei destinatari registru* registre* numele "
		    "destinatar* abonati abonatilor",
		[TONGUE_RECORDS] = "adresa adresei baza consimtamantul acordul evidente* evidenta sistem* fisier* "
		    "dosar* contacte",
		[TONGUE_SMALL] = "buna ziua seara salut va rog multumesc multumim mersi merci anticipat cu stima "
		    "respect de la din pe in a al ale si sa ca dumneavoastra voastra vostru voi aceasta aceste "
		    "acest acestui asta astea mai acum imediat odata puteti ati putea as urgent dv dvs i m date "
		    "tot solicit rugam mine sunt suntem azi foarte doar frumos rugaminte dori datele personale e "
		    "felul fel genul gen asa vreo multe acestea voastre oara doua treia",
		[TONGUE_AND] = "si dar deoarece",
		[TONGUE_THAT] = "ca sa",
		[TONGUE_CAN] = "pot putem",
		[TONGUE_HOW] = "cum unde ce",
		[TONGUE_OTHERS] = "daca sora frate mama tata sot sotia sotul prietena prieten colega coleg vecina "
		    "cineva hartie tiparit* postal putine soacra socru matusa verisoara "
		    "suspendati suspenda suspendarea intrerupeti pauza temporar",
		[TONGUE_KEEPS] = "raman ramane greseala",
		[TONGUE_MISSES] = "ratez pierd",
	} },
	{ .name = "Turkish", .words = {
		[TONGUE_LEAVE] = "cikayim",
		[TONGUE_REMOVE] = "silin sil siliniz siler silebilir silinmesini silmenizi kaldirin kaldiriniz "
		    "kaldirilmasini cikar* cekiyorum silinsin sonlandirmak sonlandirin sonlandirir "
		    "sonlandirilmasini bitirmek bitirin kaldirir",
		[TONGUE_TAKE] = "iptal iptali iptalini cikmak ayrilmak cikayim cikis cik",
		[TONGUE_CEASE] = "gondermeyin gondermeyiniz gonderme gondermeyi gondermekten gonderilmesin "
		    "gonderilmesini atmayin atma yollamayin durdurun birakin yazmayin atmayi yollamayi yazmayi "
		    "atmaktan durdurmak durdurur askiya duraklatin",
		[TONGUE_ENOUGH] = "yeter kesin",
		[TONGUE_THESE] = "artik bunlari bunlar",
		[TONGUE_MORE] = "baska artik daha",
		[TONGUE_NOT] = "istemiyorum istemiyoruz istemem hicbir ilgilenmiyorum",
		[TONGUE_WANT] = "istemiyorum istemiyoruz istemem ilgilenmiyorum",
		[TONGUE_SEND] = "gondermeyin gondermeyiniz gonderme gondermeyi atmayin atma yollamayin yazmayin "
		    "atmayi yollamayi yazmayi atmaktan gondermekten",
		[TONGUE_GET] = "almak gormek okumak",
		[TONGUE_WHOM] = "beni bana bize bizi adimi adimizi adresimi adresimin mailimi epostami emailimi "
		    "ismimi aboneligimi uyeligimi aboneligimin bilgilerimi verilerimi adresimizi bilgilerimizi",
		[TONGUE_LETTERS] = "mail* email* posta* eposta* bulten* mesaj* abonelik* aboneligim* uyelik* "
		    "uyeligim* reklam* duyuru* ileti* spam",
		[TONGUE_LISTS] = "liste* ismim adim alici alicilar abone aboneler",
		[TONGUE_RECORDS] = "adres* onayimi rizami kayit* veritaban* veri sistem* dosya* arsiv* rehber* "
		    "defter* kutuk*",
		[TONGUE_SMALL] = "merhaba merhabalar selam selamlar iyi gunler lutfen tesekkurler tesekkur ederim "
		    "saygilarimla saygilar artik bir daha bundan boyle sonra e bu sizin size sizden hemen derhal "
		    "rica ediyorum ben de da ve istiyorum istiyoruz mumkunse hic fazla sayin yetkili cikis den dan "
		    "haber edin ediniz etmek etmenizi edebilir misiniz dagitim mi olur mu musunuz misin lutfedin "
		    "bugun cok simdi eder ederseniz edersiniz bunlari bunlar bunu tur kisisel tekrar kalan kez "
		    "kere ikinci ucuncu baska",
		[TONGUE_AND] = "ve ama cunku",
		[TONGUE_HOW] = "nasil neden nerede ne isteyen",
		[TONGUE_OTHERS] = "eger annem babam esim arkadasim komsum kuzenim kagit* basili az kayinvalidem "
		    "kaynanam teyzem halam askiya duraklatin gecici",
		[TONGUE_KEEPS] = "yanlislikla kalmak cikarmayin cikarmayiniz silmeyin cikarildim silindim "
		    "cikardiniz cikardin cikardilar cikarmissiniz cikarmadiniz",
		[TONGUE_MISSES] = "kacirmak kacirmayayim",
	} },
	{ .name = "Croatian, Serbian and Slovene", .words = {
		[TONGUE_LEAVE] = "odjaviti odjavite odjava odjavu odjavljujem odjavi odjavim odjavo odjave",
		[TONGUE_REMOVE] = "izbrisite izbrisati izbrisi izbrisete brisite brisanje maknite maknuti makni "
		    "uklonite ukloniti skinite skinuti izbacite obrisite obrisati odstranite povlacim maknete "
		    "uklonili otkazati otkazite otkazem otkazivanje umaknite umakniti umaknete umaknejo ukinite "
		    "ukiniti prekinite prekinuti izbris izbrisom preklicite prekliceste preklicati prekinem",
		[TONGUE_CEASE] = "prestanite prestati prestani nehajte prenehajte prenehati "
		    "pauzirajte pauzirati obustavite obustaviti ustavite",
		[TONGUE_ENOUGH] = "dosta dovolj",
		[TONGUE_THESE] = "ovih tih teh takvih taksnih",
		[TONGUE_MORE] = "vise vec",
		[TONGUE_NOT] = "ne nemojte nista nikakve nikad nikada nocem necu",
		[TONGUE_WANT] = "zelim zelimo hocu trebam zanima zanimaju potrebujem nocem necu zanimajo",
		[TONGUE_SEND] = "slati saljite poslati posiljati posiljajte pisati pisite posiljanjem slanjem",
		[TONGUE_DO] = "slati poslati posiljati pisati",
		[TONGUE_GET] = "primati dobivati dobijati prejemati citati imam imamo primam",
		[TONGUE_WHOM] = "me mene mi nas nam moj moju moje moja mojo moji nasu nase nasa",
		[TONGUE_LETTERS] = "newsletter* mail* email* posta poste posto poruk* obavijest* obavestenj* "
		    "pretplat* bilten* sporocil* novice novic spam narocnin* mejl*",
		[TONGUE_LISTS] = "lista liste listu popisa popis seznam* registar* registra ime spisk* spisak "
		    "listi "
		    "primatelj* primaoc* primalac* prejemnik* narocnik* pretplatnik*",
		[TONGUE_RECORDS] = "adres* naslov evidencij* baze privolu pristanak suglasnost bazu sustav* "
		    "sistem* imenik* arhiv* kartotek* evidence",
		[TONGUE_SMALL] = "postovani pozdrav dobar dan bok zdravo molim molimo prosim hvala lp unaprijed "
		    "vas s sa iz od na you i da se vase vasu vasih vaseg vise vec odmah mozete biste li bi bih ja "
		    "ovu ovaj ove ovih svoj te dalje vam lijepo puno hitno za ljubazno cure sam smo danas vrlo "
		    "samo ovim putem htio htjela hteo htela rad rada ali lahko ovo to tega takve takvo nikakve "
		    "podatke podatki podataka osobne osebne tih teh takvih e elektronicku kontakt je z vasega "
		    "drugi treci tretjic put biti vasoj vasem elektronske saljete",
		[TONGUE_AND] = "i ali jer ker",
		[TONGUE_THAT] = "da",
		[TONGUE_CAN] = "mogu mozemo morem",
		[TONGUE_HOW] = "kako zasto gdje gde kje",
		[TONGUE_OTHERS] = "ako sestra brat majka mama otac tata muz suprug supruga zena prijateljica "
		    "prijatelj kolegica kolega susjed* netko neko papir* tiskan* stampan* manje rjede svekrva "
		    "punica teta rodica "
		    "pauzirajte pauzirati obustavite obustaviti privremeno zacasno",
		[TONGUE_KEEPS] = "ostati greskom slucajno",
		[TONGUE_MISSES] = "propustiti",
	} },
	{ .name = "Russian", .words = {
		[TONGUE_LEAVE] = "отписаться отписка отписку отпишите отпиши отписать отпишитесь",
		[TONGUE_REMOVE] = "удалите удалить удали исключите исключить уберите убрать убери вычеркните "
		    "вычеркнуть удаление удалении исключении отмена отмену отзываю аннулируйте аннулировать",
		[TONGUE_TAKE] = "снимите снять",
		[TONGUE_CEASE] = "прекратите прекратить прекрати перестаньте перестать хватит остановите "
		    "остановить отмените отменить прекращайте прекращай переставайте "
		    "приостановите приостановить приостановка",
		[TONGUE_MORE] = "больше",
		[TONGUE_NOT] = "не никаких никогда ничего",
		[TONGUE_WANT] = "хочу хотим желаю хотел хотела нужны нужна нужно нужен интересно интересна "
		    "интересует интересуют интересны",
		[TONGUE_SEND] = "присылайте присылать присылай шлите слать отправляйте отправлять высылайте "
		    "высылать пишите писать посылайте посылать беспокойте спамить",
		[TONGUE_DO] = "слать отправлять высылать писать посылать",
		[TONGUE_GET] = "получать видеть читать",
		[TONGUE_WHOM] = "меня мне мой моя мою моего моей нас нам наш мои наши нашу нашего",
		[TONGUE_LETTERS] = "рассыл* письм* писем почт* сообщени* уведомлени* новост* подписк* спам* имейл* "
		    "мейл* мыл* mail* email* рекламу рекламы приглашени* ящик отписаться отписка отписку отпишите "
		    "отпиши отписать",
		[TONGUE_LISTS] = "списк* список получателей имя получател* подписчик* адресат*",
		[TONGUE_RECORDS] = "адрес* базы базу согласие систем* реестр* архив* картотек* контакт* запис* "
		    "файл* базе",
		[TONGUE_SMALL] = "здравствуйте добрый день привет пожалуйста спасибо спс заранее пж прошу просим я "
		    "вы вас вам ваш ваша ваши вашей вашего ваших от из с со на в и это эту эти этой этого этих все "
		    "всех больше уже немедленно сейчас можно можете могли бы просьба уважением срочно наконец об о "
		    "его их мой впредь плиз есть был сегодня очень только также будьте добры то ее данные данных "
		    "персональные личные такое такие таких свои своей своих своего ли ничего второй третий раз "
		    "вашу",
		[TONGUE_AND] = "и но потому поскольку",
		[TONGUE_THAT] = "чтобы что",
		[TONGUE_CAN] = "могу можем получается могли могла мог",
		[TONGUE_HOW] = "как почему где",
		[TONGUE_OTHERS] = "если сестра брат мама папа отец мать муж жена подруга друг коллега соседка кто "
		    "бумаж* печатн* меньше реже свекровь теща тетя соседу подруге сестре маме мужу "
		    "приостановите приостановить приостановка временно",
		[TONGUE_KEEPS] = "остаться остаюсь случайно ошибке",
		[TONGUE_MISSES] = "пропустить терять потерять",
	} },
	{ .name = "Ukrainian", .words = {
		[TONGUE_LEAVE] = "відписатися відписатись відпишіть відписка відписку відписати відпишіться",
		[TONGUE_REMOVE] = "видаліть видалити видали виключіть виключити приберіть прибрати викресліть "
		    "викреслити вилучіть вилучити відкликаю анулюйте анулювати",
		[TONGUE_TAKE] = "зніміть зняти",
		[TONGUE_CEASE] = "припиніть припинити перестаньте досить годі зупиніть скасуйте скасувати "
		    "припиняйте припиняй переставайте призупиніть призупинити",
		[TONGUE_MORE] = "більше",
		[TONGUE_NOT] = "не ніяких ніколи нічого жодних",
		[TONGUE_WANT] = "хочу хочемо бажаю потрібен потрібна потрібні потрібно цікаво хотів хотіла цікава "
		    "цікавить цікаві цікавлять",
		[TONGUE_SEND] = "надсилайте надсилати шліть слати присилайте присилати пишіть писати відправляйте "
		    "турбуйте спамити",
		[TONGUE_DO] = "слати писати надсилати",
		[TONGUE_GET] = "отримувати одержувати бачити",
		[TONGUE_WHOM] = "мене мені мій моя мою мого моєї нас нам нашу наші наш наша",
		[TONGUE_LETTERS] = "розсил* лист листи листів листа пошт* повідомлен* новин* підписк* спам* "
		    "реклам* email* mail* оголошен* запрошен* мейл* імейл* відписатися відписатись відпишіть "
		    "відписка відписку відписати",
		[TONGUE_LISTS] = "списк* список отримувачів імя ім "
		    "отримувач* одержувач* підписник* адресат*",
		[TONGUE_RECORDS] = "адрес* бази базу згоду систем* реєстр* архів* картотек* контакт* запис* файл* "
		    "базі",
		[TONGUE_SMALL] = "добрий день добридень вітаю привіт будь ласка дякую прошу я ви вас вам ваш вашої "
		    "ваших вашого з зі із від на у в і й та це цю ці цієї більше вже негайно зараз можна можете "
		    "щиро його її їх надалі всіх плз заздалегідь повагою терміново нарешті добре свої своєї "
		    "електронну є був сьогодні дуже також дані даних персональні особисті цього такого таке такі "
		    "ваші вашу вами цим мої цих вдруге втретє раз ваша ваше",
		[TONGUE_AND] = "і та але бо оскільки тому",
		[TONGUE_THAT] = "щоб що",
		[TONGUE_CAN] = "можу можемо могли могла міг",
		[TONGUE_HOW] = "як чому де",
		[TONGUE_OTHERS] = "якщо сестра брат мама тато чоловік дружина подруга друг колега сусідка хтось "
		    "папер* друкован* менше рідше свекруха теща тітка подрузі сестрі мамі "
		    "призупиніть призупинити тимчасово",
		[TONGUE_KEEPS] = "залишитися залишаюся випадково помилково",
		[TONGUE_MISSES] = "пропустити втратити",
	} },
	{ .name = "Greek", .words = {
		[TONGUE_LEAVE] = "διαγραφη διαγραφω διαγραφειτε απεγγραφη διαγραψτε διαγραψετε διαγραφουμε "
		    "απεγγραψτε διαγραφει διαγραφουν",
		[TONGUE_REMOVE] = "βγαλτε βγαλετε αφαιρεστε αφαιρεσετε σβηστε σβησετε ακυρωστε αφαιρεση διαγραψτε "
		    "διαγραψετε ανακαλω αφαιρεσε αφαιρεσεισ σβησε σβησεισ διαγραψε διαγραψεισ βγαλε βγαλεισ "
		    "ακυρωσω ακυρωσουμε ακυρωση αφαιρεθω διαγραφω",
		[TONGUE_CEASE] = "σταματηστε σταματησετε παψτε σταματησει σταματα διακοψτε αναστειλετε",
		[TONGUE_ENOUGH] = "φτανει φτανουν αρκετα",
		[TONGUE_THESE] = "αυτα αυτεσ τοσα",
		[TONGUE_MORE] = "αλλα αλλο αλλη πια πλεον",
		[TONGUE_NOT] = "μη μην δεν ποτε τιποτα οχι",
		[TONGUE_WANT] = "θελω θελουμε επιθυμω επιθυμουμε χρειαζομαι ενδιαφερει ενδιαφερομαι",
		[TONGUE_SEND] = "στελνετε στειλετε στειλτε αποστελλετε ενοχλειτε γραφετε ξαναστειλετε ξαναστελνετε "
		    "ξαναγραψετε στελνεισ στειλεισ",
		[TONGUE_GET] = "λαμβανω παιρνω λαβω βλεπω",
		[TONGUE_WHOM] = "με μου μασ εμενα",
		[TONGUE_LETTERS] = "ενημερωτικ* newsletter* email* mail* μηνυμα* αλληλογραφια* συνδρομη* εγγραφη* "
		    "ενημερωσ* spam προσκλησ* μειλ αποστολησ αποστολων",
		[TONGUE_LISTS] = "λιστα* παραληπτεσ παραληπτων ονομα ονοματοσ παραληπτ* συνδρομητ*",
		[TONGUE_RECORDS] = "διευθυνση* συγκαταθεση αρχει* συστημα* βαση μητρωο* καταλογ* επαφεσ επαφων "
		    "διευθυνσησ",
		[TONGUE_SMALL] = "καλημερα καλησπερα γεια χαιρετε σασ παρακαλω ευχαριστω θα να απο τη την το τα "
		    "τον τισ των στο στη στην τουσ και πλεον αλλα αλλο αλλη πια αμεσωσ μπορειτε μπορουσατε γινεται "
		    "αυτη αυτα αυτο αυτεσ φιλικα εκτιμηση ηθελα παρακαλουσα τωρα ειμαι ειμαστε σημερα πολυ μονο "
		    "παρακαλουμε στοιχεια δεδομενα δεδομενων προσωπικα εσασ σε τετοια τετοιο δελτιο δελτια μπορεισ "
		    "θελω ξανα ολα ζητω ζηταω τησ του",
		[TONGUE_AND] = "και αλλα επειδη γιατι",
		[TONGUE_THAT] = "να οτι",
		[TONGUE_CAN] = "μπορω μπορουμε",
		[TONGUE_HOW] = "πωσ γιατι",
		[TONGUE_OTHERS] = "αν εαν αδερφη αδελφη αδερφοσ αδελφοσ μητερα πατερασ συζυγοσ αντρασ φιλη φιλοσ "
		    "συναδελφοσ κατι καποιοσ χαρτι χαρτινη* εντυπη εντυπο λιγοτερα πεθερα θεια ξαδερφη "
		    "αναστειλετε προσωρινα",
		[TONGUE_KEEPS] = "μεινω λαθοσ",
		[TONGUE_MISSES] = "χασω χανω",
	} },
	{ .name = "Welsh", .words = {
		[TONGUE_LEAVE] = "daddanysgrifio",
		[TONGUE_REMOVE] = "tynnwch tynnu dynnu thynnu dileu dilewch ddileu canslo ganslo canslwch tynna "
		    "dilea dileer ddileer nhynnu nileu",
		[TONGUE_TAKE] = "dad ddad",
		[TONGUE_CEASE] = "stopiwch stopio",
		[TONGUE_ENOUGH] = "digon ddigon",
		[TONGUE_THESE] = "yma rhain hyn",
		[TONGUE_MORE] = "mwy rhagor mwyach bellach",
		[TONGUE_NOT] = "dim ddim na nid byth peidiwch peidio beidio pheidio",
		[TONGUE_WANT] = "eisiau dymuno ddymuno moyn diddordeb ddiddordeb",
		[TONGUE_SEND] = "anfon hanfon danfon ebostio bostio gyrru hala ysgrifennu sgwennu",
		[TONGUE_GET] = "derbyn dderbyn cael gael",
		[TONGUE_WHOM] = "fi fy mi ni ein ata",
		[TONGUE_LETTERS] = "cylchlythyr* gylchlythyr* chylchlythyr* ebost* byst negeseuon tanysgrifiad* "
		    "nhanysgrifiad* danysgrifiad* newyddlen* danysgrifio ddanysgrifio bost daddanysgrifio ebyst",
		[TONGUE_LISTS] = "rhestr* restr* enw derbynwyr dderbynwyr tanysgrifwyr danysgrifwyr",
		[TONGUE_RECORDS] = "cyfeiriad nghyfeiriad cofnodion gofnodion cronfa gronfa system ffeil* "
		    "cofrestr* gofrestr* bas fas",
		[TONGUE_SMALL] = "os gwelwch yn dda diolch helo shwmae annwyl y yr o oddi ar wrth i a ac rhagor "
		    "mwy rhain hyn eich chi bellach fod mod fel hoffwn wnewch allwch gallwch ch r n mae rydw rwy "
		    "rwyf dwi ydw gyda ymlaen hwn hon nawr plis bod rwan am bore prynhawn cofion gorau unwaith eto "
		    "pob gan ag at yma ydym wedi e da iawn un fe felly haia newch fyddech cystal wnei gwnewch "
		    "diolchgar dydw dyna mwyach manylion data ddata gennych gen chwi drwy diolchaf rydym dydyn "
		    "ataf atom does mewn gennym ni gofynnaf gofyn",
		[TONGUE_AND] = "ond",
		[TONGUE_CAN] = "alla allwn allaf gallaf",
		[TONGUE_HOW] = "sut pam ble",
		[TONGUE_OTHERS] = "chwaer brawd mam tad gwr gwraig ffrind cydweithiwr rhywun papur llai modryb "
		    "ewythr nain",
		[TONGUE_KEEPS] = "aros",
		[TONGUE_MISSES] = "colli",
	} },
	{ .name = "Arabic", .words = {
		[TONGUE_REMOVE] = "إلغاء الغاء احذفوا احذفوني احذف حذف إزالة ازالة أزيلوا ازيلوا شيلوني شيلوا "
		    "امسحوا امسحوني إزالتي ازالتي حذفي بإلغاء بإزالة بحذف ألغوا الغوا تشيلوني تحذفوني تمسحوني "
		    "تزيلوا تحذفوا تمسحوا تشطبوا اشطبوا شطب مسح أزيلوني ازيلوني",
		[TONGUE_CEASE] = "توقفوا أوقفوا اوقفوا التوقف إيقاف ايقاف كفوا وقفوا توقيف تتوقفوا تتوقف",
		[TONGUE_ENOUGH] = "كفى كفاية يكفي يكفيني",
		[TONGUE_THESE] = "هذه",
		[TONGUE_MORE] = "مزيد المزيد",
		[TONGUE_NOT] = "لا عدم ما لن مو مش لم ألا وعدم لست",
		[TONGUE_WANT] = "أريد اريد أرغب ارغب أود اود نريد نرغب أبغى ابغى ابي بدي عايز تهمني يهمني مهتم "
		    "مهتمة مهتما",
		[TONGUE_SEND] = "ترسلوا ترسلون ترسل إرسال ارسال بإرسال تبعثوا تبعثون مراسلتي مراسلة تراسلوني",
		[TONGUE_GET] = "استلام تلقي استقبال تصلني باستلام توصلني",
		[TONGUE_WHOM] = "لي إلي الي إليّ اسمي بريدي عنواني اشتراكي احذفوني شيلوني امسحوني إزالتي ازالتي "
		    "حذفي مراسلتي تراسلوني تصلني تشيلوني تحذفوني تمسحوني توصلني بياناتي معلوماتي عنواننا بياناتنا "
		    "اسمنا أزيلوني ازيلوني",
		[TONGUE_LETTERS] = "رسائل رسائلكم الرسائل رسالة البريد البريدية بريد بريدي بريدكم النشرة نشرة "
		    "نشرتكم نشراتكم النشرات الاشتراك اشتراكي الإيميلات ايميلات الايميل الايميلات إيميلات المراسلات "
		    "مسجات رسايل رسايلكم بالنشرة بنشرتكم",
		[TONGUE_LISTS] = "القائمة قائمة قائمتكم القوائم المستلمين المشتركين المتلقين",
		[TONGUE_RECORDS] = "عنواني سجلاتكم سجلكم سجلات السجل السجلات سجل قاعدة قواعد ملفاتكم الملفات "
		    "نظامكم النظام نظام أرشيفكم بياناتكم دفتر العنوان عنوان عنواننا بياناتنا",
		[TONGUE_SMALL] = "من في على إلى الى هذه هذا هالـ هال مرحبا السلام عليكم شكرا شكراً شكرًا لكم جزيلا "
		    "جزيلاً رجاء رجاءً الرجاء أرجو ارجو أرجوكم يرجى لو سمحتم سمحت فضلكم فضلك المزيد مزيد بعد اليوم "
		    "الآن الان فورا فوراً فورًا أي اي و يا الخاصة بكم الخاص بي تحياتي طيبة تحية أخرى اخرى مرة أن "
		    "ان منكم قبل الالكتروني الإلكتروني الإلكترونية الالكترونية الكرام السادة عن شيء خلاص وشكرا "
		    "وشكراً مع التحية حضرتكم ممكن هلا مشكورين مشكور التكرم ورحمة الله وبركاته لديكم حالا وجزاكم "
		    "خيرا جزاكم خير أيضا جدا أعد اعد عدت بياناتي معلوماتي البيانات المعلومات بيانات الشخصية هل "
		    "يمكنكم يمكنك بإمكانكم بامكانكم شيئا شيئًا منها هنا تعد أطلب اطلب يعد",
		[TONGUE_AND] = "و لكن لأن لأنني لأني لأننا وعدم",
		[TONGUE_THAT] = "أن ان",
		[TONGUE_CAN] = "أستطيع استطيع نستطيع يمكنني",
		[TONGUE_HOW] = "كيف لماذا زر أين",
		[TONGUE_OTHERS] = "إذا اذا صديقي صديقتي أخي أختي اخي اختي زوجي زوجتي أمي ورقية ورقي الورقية الورقي "
		    "المطبوعة أقل اقل حماتي خالتي عمتي جارتي",
		[TONGUE_KEEPS] = "بالخطأ",
		[TONGUE_MISSES] = "أفوت يفوتني تفوتني",
	} },
	{ .name = "Japanese", .words = {
		[TONGUE_LEAVE] = "配信停止 配信解除 購読解除 購読停止 登録解除 登録抹消 退会 解約 配信中止 "
		    "購読中止 配信を停止 配信を中止 送信を停止 送信を中止 受信を停止 購読を停止 購読を中止",
		[TONGUE_REMOVE] = "削除 消して 外して 抜いて はずして 除外 解除 消去 抹消 除いて",
		[TONGUE_CEASE] = "停止 止めて やめて とめて 辞めて やめたい",
		[TONGUE_ENOUGH] = "十分",
		[TONGUE_THESE] = "もう",
		[TONGUE_MORE] = "もう",
		[TONGUE_NOT] = "不要 いりません いらない 要りません 必要ありません 結構です 希望しません たくない "
		    "たくありません ないで 送らないで 送ってこないで 送信しないで メールしないで 興味がありません "
		    "興味はありません 連絡しないで",
		[TONGUE_WANT] = "不要 いりません いらない 要りません 必要ありません 結構です 希望しません たくない "
		    "たくありません 興味がありません 興味はありません",
		[TONGUE_SEND] = "送らないで 送ってこないで 送信しないで 送って 送信 送付 送る 送ら メールしないで "
		    "連絡しないで 連絡",
		[TONGUE_GET] = "受け取り 受け取る 受信 読み",
		[TONGUE_WHOM] = "私 自分 当方",
		[TONGUE_LETTERS] = "メルマガ メールマガジン メール ニュースレター 配信 購読 お知らせ 案内 通信 "
		    "会報 マガジン メーリングリスト メーリング 便り 手紙 配信停止 配信解除 購読解除 購読停止 "
		    "配信中止 購読中止 配信を停止 配信を中止 購読を停止 購読を中止",
		[TONGUE_LISTS] = "リスト 名簿 登録 名前 氏名 一覧 受信者 受信者リスト 配信先 配信先リスト 購読者",
		[TONGUE_RECORDS] = "アドレス データベース データ システム 記録 台帳 連絡先 メールアドレス",
		[TONGUE_SMALL] = "お願い 致します いたします します ください 下さい を の は が に へ と も で "
		    "から まで もう 今後 これ この 以後 ありがとう ございます お手数 ですが すみません すぐ "
		    "いただけますか いただけますでしょうか いただけません いただきたい か ます です 願います して "
		    "し て お世話 になって おります 申し訳 ございません 以上 よろしく 希望 至急 即刻 一切 二度と "
		    "それ ので 早く 何度 たい 思い ご ない これ以上 頂けますか もらえますか もらえませんか "
		    "もらって 切 くれ ね よ 担当者 様 御中 だけ くださいませ のが いい こと 〜 もらえ そちら "
		    "されて いる おたく よう ような な こんな こういう このような 個人情報 情報 何も この先 今 "
		    "あなた 貴会 さい のですが ほしい 欲しい 引っ越しました 引越しました",
		[TONGUE_HOW] = "ボタン 方法 どう どこ いつ なぜ",
		[TONGUE_OTHERS] = "友人 友達 同僚 夫 妻 母 父 姉 妹 兄 弟 去年 昨年 もし 場合 しました 紙 印刷 "
		    "郵送 減ら 少なく 義母 義父 祖母 叔母",
		[TONGUE_KEEPS] = "楽しみ 誤って 間違えて 間違って",
	} },
	{ .name = "Chinese", .words = {
		[TONGUE_LEAVE] = "退订 取消订阅 退訂 取消訂閱 停止订阅 停止訂閱 取消关注",
		[TONGUE_REMOVE] = "删除 移除 删掉 去掉 剔除 移出 除名 刪除 去除 划掉 删了 取消 刪掉 劃掉 刪了 移走 "
		    "拿掉 拿走 刪去 删去 清除 划去",
		[TONGUE_CEASE] = "停止 停掉 停发 请你们停止 請你們停止 希望你们停止 希望你們停止 你们停止 你們停止",
		[TONGUE_ENOUGH] = "够了 夠了",
		[TONGUE_THESE] = "这些 這些 那些 这种 這種",
		[TONGUE_MORE] = "再",
		[TONGUE_NOT] = "不要 别 別 勿 不想 不再 不需要 不用 请勿 不必 不希望 不愿 不想要 不願 不願意 "
		    "不愿意 請勿 没有兴趣 沒有興趣 没兴趣 沒興趣",
		[TONGUE_WANT] = "不想 不需要 不希望 不愿 不用 不想要 不願 不願意 不愿意 没有兴趣 沒有興趣 没兴趣 "
		    "沒興趣",
		[TONGUE_SEND] = "发 发送 寄 寄送 推送 打扰 發 發送 骚扰 轰炸 傳 传 騷擾 轟炸 傳送 写信 寫信",
		[TONGUE_GET] = "收到 接收 收 看到",
		[TONGUE_WHOM] = "我 我的 本人 我们 我們",
		[TONGUE_LETTERS] = "邮件 电子邮件 郵件 電子郵件 电邮 通讯 简报 订阅 訂閱 杂志 信息 广告 垃圾邮件 "
		    "刊物 期刊 周刊 月刊 会刊 通知 简讯 邮件列表 電子報 电子报 通訊 快讯 電郵 簡報 雜誌 資訊 廣告 "
		    "垃圾郵件 簡訊 信 信件 来信 來信 快訊 月報 郵件列表 退订 取消订阅 退訂 取消訂閱 停止订阅 "
		    "停止訂閱 电子邮箱 電子信箱 电子邮件地址",
		[TONGUE_LISTS] = "列表 名单 名單 名字 姓名 名册 名冊 收件人 收件人名单 收件人列表 订阅者 收件名單",
		[TONGUE_RECORDS] = "地址 邮箱 信箱 数据库 資料庫 数据 系统 系統 记录 記錄 紀錄 档案 檔案 联系人 "
		    "聯絡人 通讯录 通訊錄 郵寄名單 邮寄名单 郵箱 电子邮箱 電子信箱 电子邮件地址",
		[TONGUE_SMALL] = "请 請 把 将 從 从 的 了 谢谢 謝謝 多谢 感谢 您好 你好 您们 你们 您 你 再 给 給 "
		    "以后 今后 任何 这 这些 这个 这种 贵 中 里 里面 吧 啊 我要 想 我想 帮 麻烦 一下 可以 能 吗 "
		    "能否 已经 也 都 就 好 立即 立刻 马上 赶紧 到 此 向 为 和 与 会 申请 要求 希望 那 个 上 继续 "
		    "行不行 行 好吗 来 老师 小编 编辑 每天 天天 這些 那些 您們 你們 們 後 以後 今後 這 這種 這個 "
		    "貴 裡 裡面 裏 個 會 與 為 來 老師 編輯 麻煩 幫 能不能 可不可以 可否 已經 馬上 嗎 資料 资料 "
		    "个人 個人 东西 東西 份 所有 这样 這樣 電子 將 要 還 还 对 對 不再 请求 請求",
		[TONGUE_HOW] = "怎么 如何 为什么 按钮 链接 是不是 怎样 哪里 哪儿 在哪 為什麼 為甚麼 怎麼 怎樣 為何 "
		    "为何 哪裡 按鈕 連結 干嘛",
		[TONGUE_OTHERS] = "如果 朋友 同事 妈妈 爸爸 姐姐 妹妹 哥哥 弟弟 同学 假如 纸质 纸版 印刷 紙本 少 "
		    "减少 婆婆 岳母 阿姨 邻居 没有 沒有 没 未 媽媽 鄰居 同學 減少 紙質 你们停止 你們停止",
		[TONGUE_KEEPS] = "误点 不小心 恢复 保留 手滑 误",
		[TONGUE_MISSES] = "错过",
	} },
	{ .name = "Korean", .words = {
		[TONGUE_LEAVE] = "수신거부 구독취소 구독해지 구독해제 수신해지 탈퇴 끊어",
		[TONGUE_REMOVE] = "삭제 빼 제외 지워 취소 해지 해제 제거 끊어 거부",
		[TONGUE_CEASE] = "그만 중단 중지 멈춰",
		[TONGUE_ENOUGH] = "됐습니다 됐어요 됐고",
		[TONGUE_THESE] = "이런",
		[TONGUE_MORE] = "더 더이상",
		[TONGUE_NOT] = "마세요 마시 마십시오 말아 않습니다 않아요 싫 말고 원치 원하지 싫어 싫습니다 마라 "
		    "마요 필요없 을래요 관심이 없습니다 관심 없 그만하",
		[TONGUE_WANT] = "원하지 원치 싶지 필요 싫 싫어 필요없 관심",
		[TONGUE_SEND] = "보내 보내지 발송 전송 보내는 보내시 연락",
		[TONGUE_GET] = "받고 받기 수신 받지",
		[TONGUE_WHOM] = "저 제 저를 내 나 저는 저의 저에게 저한테 저희",
		[TONGUE_LETTERS] = "메일 이메일 뉴스레터 소식지 구독 수신 광고 스팸 메일링 소식 회보 수신거부 "
		    "구독취소 구독해지 구독해제 수신해지",
		[TONGUE_LISTS] = "명단 목록 리스트 이름 수신자 수신자목록 구독자",
		[TONGUE_RECORDS] = "주소 시스템 데이터베이스 기록 연락처 데이터 전산",
		[TONGUE_SMALL] = "주세요 주십시오 주시 부탁 드립니다 드려요 부탁드립니다 부탁드려요 감사합니다 "
		    "안녕하세요 더 이상 더이상 이제 앞으로 를 을 은 는 이 가 에서 에 로 으로 의 도 좀 요 해 "
		    "해주세요 합니다 고 지 그냥 당장 빨리 제발 다시 바랍니다 수 있을까요 할 하겠습니다 신청 것 그 "
		    "및 님 담당자 기 바 라 주실 있나요 하고 싶습니다 싶어요 하지 하여 몇 번 번째 여기 하는 거 게 "
		    "오 주 십시오 들 발 으니 니 까 서 인데 이거 ㅎㅎ ㅠㅠ ㅋㅋ 받을래요 귀 귀하 귀사 정보 개인정보 "
		    "이런 같은 계속 아무것도 모든 주시겠어요 해주시겠어요 시겠어요 시면 감사하겠습니다 저희 이사했 "
		    "주시면 세요 하세요 하십시오",
		[TONGUE_HOW] = "어떻게 왜 버튼 방법 어디",
		[TONGUE_OTHERS] = "만약 친구 동료 엄마 아빠 언니 누나 형 동생 작년 종이 인쇄 우편 적게 줄여 "
		    "시어머니 장모 이모 고모 이웃",
		[TONGUE_KEEPS] = "실수 다시구독",
		[TONGUE_MISSES] = "놓치",
	} },
	/* In these, "I do not" is ENOUGH beside "to send", which is THESE: then nobody asks us not to send.  "To do" is AND, so that "I do not
	 * want to do email" falls into two, and "receive" is WANT, so that its half still says all. */
	{ .name = "Urdu and Hindi in Latin letters", .words = {
		[TONGUE_LEAVE] = "unsubscribe",
		[TONGUE_REMOVE] = "nikal nikaal nikalen nikalein nikaldein hata hataa hatao hatayen delete remove",
		[TONGUE_CEASE] = "band bund rok stop",
		[TONGUE_ENOUGH] = "nahi nahin nai",
		[TONGUE_THESE] = "bhejna bhejni bhejne",
		[TONGUE_NOT] = "na nahi nahin mat nai",
		[TONGUE_WANT] = "chahiye chahye chahta chahti chahte zaroorat receive wasool",
		[TONGUE_SEND] = "bhejein bhejen bhejain bhejo bhejna bhejiye bhej bhejte bhejni bhejne bhejiyega",
		[TONGUE_GET] = "milna milni parhna receive lena wasool",
		[TONGUE_WHOM] = "mujhe mujhay muje mera meri mere hamein humein hame hamare hamara naam",
		[TONGUE_LETTERS] = "email* mail mails newsletter* message* msg",
		[TONGUE_LISTS] = "list mailing naam",
		[TONGUE_RECORDS] = "address pata",
		[TONGUE_SMALL] = "please shukriya assalam alaikum walaikum salam ab aur se ki ke ka ko kar kare "
		    "karein karen karain karo karna dein den dain do dijiye kijiye de hai hain is yeh ye apni apne "
		    "aap ap jee ji meherbani farma koi mazeed dobara bhi yahan logon jazakallah allah hafiz han "
		    "bilkul meharbani e karke main mai mein aapki aapke aapka apki apke hum kripya",
		[TONGUE_AND] = "karna",
		[TONGUE_CAN] = "sakta sakti sakte sakoon",
		[TONGUE_HOW] = "kaise kesay kese kyun kyon",
		[TONGUE_OTHERS] = "agar behan bhai dost ammi walida abbu padosi",
	} },
	{ .name = "Urdu", .words = {
		[TONGUE_LEAVE] = "انسبسکرائب",
		[TONGUE_REMOVE] = "نکال نکالیں ہٹا ہٹائیں ہٹادیں خارج حذف نکالیے نکالئے ہٹائیے",
		[TONGUE_CEASE] = "بند روک روکیں",
		[TONGUE_ENOUGH] = "نہیں",
		[TONGUE_THESE] = "بھیجنا",
		[TONGUE_NOT] = "نہ نہیں مت",
		[TONGUE_WANT] = "چاہیے چاہئے چاہتا چاہتی چاہتے ضرورت چاہئیں چاہییں وصول",
		[TONGUE_SEND] = "بھیجیں بھیجنا بھیجے بھیج بھیجیے بھیجئے",
		[TONGUE_GET] = "وصول پڑھنا لینا",
		[TONGUE_WHOM] = "مجھے میرا میری ہمیں میرے ہمارا",
		[TONGUE_LETTERS] = "میل میلز ایمیل ایمیلز نیوزلیٹر نیوز لیٹر پیغامات پیغام خبرنامہ خطوط",
		[TONGUE_LISTS] = "فہرست لسٹ میلنگ میلینگ نام",
		[TONGUE_RECORDS] = "پتہ ایڈریس",
		[TONGUE_SMALL] = "براہ کرم مہربانی برائے شکریہ سے کو کا کی کے اب مزید اور آپ ہے ہیں کر کرنا کریں "
		    "کردیں دیں دے یہ اس السلام علیکم آئندہ ای جزاک اللہ خیر وعلیکم والسلام دوبارہ مجھ اپنی فرما "
		    "میں ہم ہوں اپنے اپنا تمام بھی کوئی",
		[TONGUE_AND] = "کرنا",
		[TONGUE_CAN] = "سکتا سکتی سکتے سکا سکی",
		[TONGUE_HOW] = "کیسے کیوں کس",
		[TONGUE_OTHERS] = "اگر بہن بھائی دوست والدہ پڑوسی",
	} },
	{ .name = "Punjabi", .words = {
		[TONGUE_LEAVE] = "ਅਨਸਬਸਕ੍ਰਾਈਬ",
		[TONGUE_REMOVE] = "ਕੱਢ ਕੱਢੋ ਹਟਾ ਹਟਾਓ ਮਿਟਾ ਮਿਟਾਓ",
		[TONGUE_CEASE] = "ਬੰਦ",
		[TONGUE_ENOUGH] = "ਨਹੀਂ",
		[TONGUE_THESE] = "ਭੇਜਣਾ ਭੇਜਣੀਆਂ ਭੇਜਣੇ",
		[TONGUE_NOT] = "ਨਾ ਨਹੀਂ",
		[TONGUE_WANT] = "ਚਾਹੀਦਾ ਚਾਹੀਦੀ ਚਾਹੀਦੀਆਂ ਚਾਹੁੰਦਾ ਚਾਹੁੰਦੀ ਲੋੜ ਚਾਹੁੰਦੇ ਚਾਹੁੰਦੀਆਂ ਚਾਹੀਦੇ ਪ੍ਰਾਪਤ",
		[TONGUE_SEND] = "ਭੇਜੋ ਭੇਜਣਾ ਭੇਜਿਓ ਭੇਜਣੀਆਂ ਭੇਜਣੇ ਭੇਜੀ",
		[TONGUE_GET] = "ਲੈਣਾ ਪ੍ਰਾਪਤ",
		[TONGUE_WHOM] = "ਮੈਨੂੰ ਮੇਰਾ ਮੇਰੀ ਸਾਨੂੰ",
		[TONGUE_LETTERS] = "ਈਮੇਲ ਈਮੇਲਾਂ ਮੇਲ ਮੇਲਾਂ ਨਿਊਜ਼ਲੈਟਰ ਸੁਨੇਹੇ ਚਿੱਠੀਆਂ",
		[TONGUE_LISTS] = "ਲਿਸਟ ਸੂਚੀ ਮੇਲਿੰਗ ਮੈਲਿੰਗ ਨਾਮ ਨਾਂ",
		[TONGUE_RECORDS] = "ਪਤਾ ਐਡਰੈੱਸ",
		[TONGUE_SMALL] = "ਕਿਰਪਾ ਕਰਕੇ ਧੰਨਵਾਦ ਹੋਰ ਤੋਂ ਵਿੱਚੋਂ ਵਿਚੋਂ ਹੁਣ ਜੀ ਇਹ ਦਿਓ ਦਿਉ ਕਰ ਕਰੋ ਦੇ ਦਾ ਦੀ ਨੂੰ ਸਤਿ "
		    "ਸ੍ਰੀ ਅਕਾਲ ਈ ਅੱਗੇ ਪਲੀਜ਼ ਤੁਹਾਡੀ ਆਪਣੀ ਮੈਂ ਅਸੀਂ ਕਰਨਾ ਤੁਹਾਡੀਆਂ ਤੁਹਾਡੇ ਤੁਹਾਡਾ ਆਪਣੇ ਆਪਣਾ ਮਿਹਰਬਾਨੀ "
		    "ਹਾਂ",
		[TONGUE_AND] = "ਕਰਨਾ",
		[TONGUE_CAN] = "ਸਕਦਾ ਸਕਦੀ ਸਕਦੇ",
		[TONGUE_HOW] = "ਕਿਵੇਂ ਕਿਉਂ",
		[TONGUE_OTHERS] = "ਜੇ ਭੈਣ ਭਰਾ ਦੋਸਤ ਗੁਆਂਢੀ",
	} },
	{ .name = "Bengali", .words = {
		[TONGUE_LEAVE] = "আনসাবস্ক্রাইব",
		[TONGUE_REMOVE] = "বাদ সরিয়ে সরান মুছে কেটে",
		[TONGUE_CEASE] = "বন্ধ",
		[TONGUE_NOT] = "না নয় নেই",
		[TONGUE_WANT] = "চাই চাইনা চাচ্ছি দরকার প্রয়োজন",
		[TONGUE_SEND] = "পাঠাবেন পাঠানো পাঠান পাঠিয়েন",
		[TONGUE_GET] = "পেতে",
		[TONGUE_WHOM] = "আমাকে আমার আমাদের আমি",
		[TONGUE_LETTERS] = "ইমেইল ইমেল মেইল মেল নিউজলেটার বার্তা চিঠি ইমেইলগুলো ইমেলগুলো মেইলগুলো "
		    "ইমেইলগুলি",
		[TONGUE_LISTS] = "তালিকা লিস্ট মেইলিং মেলিং নাম",
		[TONGUE_RECORDS] = "ঠিকানা",
		[TONGUE_SMALL] = "দয়া করে ধন্যবাদ আর এই থেকে দিন করুন প্লিজ অনুগ্রহ পূর্বক এখন আপনাদের আপনার কোনো "
		    "কোন ও ই আসসালামু আলাইকুম সালাম টা গুলো আমরা ফেলুন",
		[TONGUE_CAN] = "পারছি পারি পারব",
		[TONGUE_HOW] = "কিভাবে কীভাবে কেন",
		[TONGUE_OTHERS] = "যদি বোন ভাই বন্ধু প্রতিবেশী",
	} },
	{ .name = "Gujarati", .words = {
		[TONGUE_LEAVE] = "અનસબ્સ્ક્રાઇબ અનસબ્સ્ક્રાઈબ",
		[TONGUE_REMOVE] = "કાઢી કાઢો હટાવો હટાવી દૂર",
		[TONGUE_CEASE] = "બંધ",
		[TONGUE_ENOUGH] = "નથી",
		[TONGUE_THESE] = "મોકલવા",
		[TONGUE_NOT] = "નહીં નહિ ન ના નથી",
		[TONGUE_WANT] = "જોઈતા જોઈતું જોઈતી જોઈએ જરૂર જોઈતો ઇચ્છતો ઇચ્છતી ઈચ્છતો ઈચ્છતી માંગતો માંગતી "
		    "માગતો માગતી",
		[TONGUE_SEND] = "મોકલશો મોકલો મોકલવાનું મોકલવા",
		[TONGUE_GET] = "મેળવવા",
		[TONGUE_WHOM] = "મને મારું મારો અમને મારા",
		[TONGUE_LETTERS] = "ઇમેઇલ ઈમેલ ઇમેલ ઈમેઈલ મેઇલ ન્યૂઝલેટર સંદેશા પત્રો ઈમેલ્સ ઇમેઇલ્સ ઈમેઇલ",
		[TONGUE_LISTS] = "યાદી યાદીમાંથી લિસ્ટ લિસ્ટમાંથી મેઇલિંગ મેઈલિંગ મેલિંગ નામ",
		[TONGUE_RECORDS] = "સરનામું",
		[TONGUE_SMALL] = "કૃપા કરીને આભાર હવે વધુ માંથી નાખો નાખશો કરો કરશો આ તમારી મહેરબાની નમસ્તે જય "
		    "શ્રી કૃષ્ણ દો દેશો પ્લીઝ મારે હું અમારે તમારા તમારો તમારું",
		[TONGUE_CAN] = "શકતો શકતી શકતા શકું",
		[TONGUE_HOW] = "કેવી કેમ",
		[TONGUE_OTHERS] = "જો બહેન ભાઈ મિત્ર પાડોશી",
	} },
	{ .name = "Somali", .words = {
		[TONGUE_REMOVE] = "saar saaro saara saari tir tirtir tirtira",
		[TONGUE_CEASE] = "jooji joojiya joojin",
		[TONGUE_NOT] = "ha maya ma",
		[TONGUE_WANT] = "rabo doonayo rabno doonayno",
		[TONGUE_SEND] = "dirin dirina diritaanka dirista soodirin soodirina",
		[TONGUE_GET] = "helo",
		[TONGUE_WHOM] = "ii iga i magacayga cinwaankayga noo naga iiga",
		[TONGUE_LETTERS] = "emailka email emails emailada emaillada iimeelka iimayl fariimaha fariin "
		    "warsidaha wargeyska wargeys emailladan emailadan emaillo emailo emailadiina emailladiinna "
		    "iimeelada iimaylada iimaylka farriimaha farriin",
		[TONGUE_LISTS] = "liiska liis",
		[TONGUE_SMALL] = "fadlan mahadsanid mahadsan mahadsantihiin waan ka ku soo dambe mar walaal asc "
		    "hadda kale aan rabin waxba kan kuwa wixii oo iyo assalaamu calaykum e inaan inaad inaannu "
		    "dirto dirtaan diraan",
		[TONGUE_HOW] = "sidee maxay sababta",
		[TONGUE_OTHERS] = "haddii walaashay walaalkay saaxiibtay saaxiib",
	} },
	{ .name = "Bulgarian", .words = {
		[TONGUE_LEAVE] = "отпишете отписване отпиша отпиши отписвам",
		[TONGUE_REMOVE] = "премахнете махнете изтрийте извадете заличете изтриете изтриване премахване "
		    "изключете изтрий махни премахни отстранете свалете откажа откажете прекратя прекратяване "
		    "анулирайте изтрие премахната премахнат отписан отписана изтрит изтрита",
		[TONGUE_CEASE] = "спрете прекратете престанете спри",
		[TONGUE_ENOUGH] = "стига",
		[TONGUE_THESE] = "тези такива",
		[TONGUE_MORE] = "повече",
		[TONGUE_NOT] = "не никакви нищо никога без",
		[TONGUE_WANT] = "искам желая искаме желаем интересува интересуват",
		[TONGUE_SEND] = "изпращайте пращайте изпращате пращате пишете изпращане изпращането",
		[TONGUE_GET] = "получавам получаваме чета",
		[TONGUE_WHOM] = "ме ми мен мене ни нас моя моят мой моето",
		[TONGUE_LETTERS] = "имейл* мейл* бюлетин* писма писмо съобщени* известия абонамент* email* mail* "
		    "newsletter* спам отпишете отписване отпиша отпиши отписвам бюлетинът",
		[TONGUE_LISTS] = "списък списъка името име получател* абонат*",
		[TONGUE_RECORDS] = "списъци адрес* база базата систем* регист* файл* архив* картотек* контакт* "
		    "бази",
		[TONGUE_SMALL] = "здравейте моля благодаря добър ден да от на в и аз вие ви ваш вашия вашите "
		    "вашата този тези това повече вече си го ги за с със поздрави бихте могли може можете ли се "
		    "съм уважение предварително веднага вас данни данните лични такива ваши него тях един нищо "
		    "обичам обичате бюлетина искал искала искали втори трети път бюлетинът бъда бъдат",
		[TONGUE_AND] = "и но защото понеже",
		[TONGUE_THAT] = "да че",
		[TONGUE_CAN] = "мога",
		[TONGUE_HOW] = "как защо къде",
		[TONGUE_OTHERS] = "ако сестра брат майка баща мъж жена приятелка приятел колега хартия",
		[TONGUE_KEEPS] = "грешка оставам",
	} },
	{ .name = "Lithuanian", .words = {
		[TONGUE_LEAVE] = "atsisakau atsisakyti atsisakymas atsisakome",
		[TONGUE_REMOVE] = "isbraukite pasalinkite istrinkite isimkite pasalinti isbraukti istrinti isimti",
		[TONGUE_CEASE] = "nustokite liaukites baikite",
		[TONGUE_NOT] = "ne nebe nenoriu nebenoriu nesiuskite nebesiuskite nepageidauju nebesiusti nesiusti "
		    "nenorime nereikia nebereikia",
		[TONGUE_WANT] = "nenoriu nebenoriu nepageidauju nenorime nereikia nebereikia",
		[TONGUE_SEND] = "siusti nesiuskite nebesiuskite siuntineti nebesiusti nesiusti siuntimo",
		[TONGUE_DO] = "siusti siuntineti",
		[TONGUE_GET] = "gauti skaityti",
		[TONGUE_WHOM] = "mane man mus mums mano musu",
		[TONGUE_LETTERS] = "naujienlaisk* laisku laiskus laiskai elpast* email* mail* pranesim* "
		    "prenumerat* zinut*",
		[TONGUE_LISTS] = "saras* gavej* prenumeratori*",
		[TONGUE_RECORDS] = "adres*",
		[TONGUE_SMALL] = "sveiki labas laba diena prasau prasome prasyciau aciu dekoju is nuo jusu ir as "
		    "daugiau siu sio sito jau galite galetumete pagarbiai el i pasto del dabar nebe savo labai e "
		    "noriu norime noreciau",
		[TONGUE_AND] = "ir bet nes",
		[TONGUE_THAT] = "kad",
		[TONGUE_HOW] = "kaip kodel kur",
		[TONGUE_OTHERS] = "jei sese sesuo brolis mama tevas vyras zmona drauge draugas kaimyne",
	} },
	{ .name = "Latvian and Estonian", .words = {
		[TONGUE_LEAVE] = "loobun loobuda atteikties atsakos",
		[TONGUE_REMOVE] = "iznemiet dzesiet izdzesiet nonemiet eemaldage kustutage eemaldada votke "
		    "kustutada svitrojiet svitrot izsvitrojiet",
		[TONGUE_CEASE] = "beidziet partrauciet lopetage",
		[TONGUE_NOT] = "ne nesutiet nevelos nevelamies vairs ei ara arge",
		[TONGUE_WANT] = "nevelos nevelamies soovi taha",
		[TONGUE_SEND] = "nesutiet sutit sutiet saatke saata saatmine",
		[TONGUE_DO] = "sutit saata",
		[TONGUE_GET] = "sanemt saada lugeda",
		[TONGUE_WHOM] = "mani man mus mana manu mind mulle meid minu meile",
		[TONGUE_LETTERS] = "epast* vestul* jaunum* zinas zinojum* uudiskirj* kirju email* mail* teateid "
		    "abonement* pastus pastu pasts kirjade kirjad kirja "
		    "meililist* adresatu*",
		[TONGUE_LISTS] = "saraksta nimekiri nimekirjast listist "
		    "sanemej* abonent* saajate adressaat* tellijate",
		[TONGUE_RECORDS] = "adres* aadress*",
		[TONGUE_SMALL] = "ludzu paldies no vairak sveiki labdien jusu un es sos so palun aitah tanan tere "
		    "enam rohkem teie oma ma see neid lugupidamisega kas vai var varat e i uz ja velos velamies "
		    "soovin soovime tahan sooviksin",
		[TONGUE_HOW] = "ka kapec kuidas miks",
		[TONGUE_OTHERS] = "masa bralis draudzene ode vend sober kui",
	} },
	{ .name = "Irish", .words = {
		[TONGUE_LEAVE] = "diliostail dhiliostail diliostaigh dhiliostaigh diliostaigi dhiliostaigi "
		    "diliostu dhiliostu",
		[TONGUE_REMOVE] = "bain bainigi bhaint baint bhainfea bhainfeadh scrios scriosaigi scriosadh "
		    "scriosfadh ceal cealu chealu cealaigh cealaigi glan dheireadh deireadh",
		[TONGUE_CEASE] = "stop stopaigi stopadh stad stadaigi",
		[TONGUE_ENOUGH] = "leor dothain",
		[TONGUE_THESE] = "na",
		[TONGUE_MORE] = "thuilleadh eile nios",
		[TONGUE_NOT] = "ni nil nior nilim nilimid gan",
		[TONGUE_WANT] = "iarraidh uaim uainn mian mhian mhaith teastail theastaionn teastaionn suim",
		[TONGUE_SEND] = "scriobh",
		[TONGUE_GET] = "fhail fail leamh ghlacadh",
		[TONGUE_WHOM] = "me mise m mo chugam chugainn dom duinn linn ar",
		[TONGUE_LETTERS] = "nuachtlitir nuachtlitreach nuachtlitreacha riomhphost* rphost* teachtaireacht* "
		    "dteachtaireacht* sintius shintius litir litreacha riomhphoist* rphoist*",
		[TONGUE_LISTS] = "liosta* clar chlar gclar ainm faighteoiri",
		[TONGUE_RECORDS] = "seoladh sheoladh taifid thaifid taifead thaifead dtaifid bunachar bhunachar "
		    "mbunachar coras choras gcoras comhaid chomhaid gcomhaid",
		[TONGUE_SMALL] = "an na a den de do don d on o as ag leis le liom bhur agus toil thoil agat agaibh "
		    "go raibh mile maith ba gcuid cuid sonrai shonrai sonra seo sin aon eile rud ar thuilleadh "
		    "feasta nios anois arist aris is dia duit daoibh dhuit dhaoibh libh leat feidir bhfeadfadh "
		    "bhfeadfa sibh tu thu chur chuir cur chun ta bhi bheith postala glan amach uilig riamh dtoil "
		    "mhor bhuiochas sa sna bhfuil cuir agam againn iarraim iarraimid oraibh ort e uait uaibh",
		[TONGUE_AND] = "agus ach mar",
		[TONGUE_CAN] = "feidir",
		[TONGUE_HOW] = "conas cen cad fath",
		[TONGUE_OTHERS] = "ma dheirfiur deirfiur dheartair deartair mhathair athair cara comharsa "
		    "chomharsa duine bhean fhear chara phaipear paipear",
		[TONGUE_KEEPS] = "dhearmad fanacht fhanacht",
		[TONGUE_MISSES] = "chailliuint cailliuint",
	} },
};

_Static_assert(TONGUE_KINDS <= 32, "a bit for each in 32");
