/*
 * The phrases that ask people to campaign or promote something, and the small matcher that reads them.
 *
 * A pattern is words with spaces between: `a,b` = one of these words (an end * stands for any
 * ending), `..3` = up to three words between, `!a,b` = the next word is none of these, `<a,b` = the
 * word before is none of these, `^` = the sentence begins here.  Case and curly quotes do not count, a hyphen or a dot parts words.
 */
#include "core/proofread_phrases.h"

#include <ctype.h>

#include "base/text.h"

#define SIGN		"sign,signing !up,in,language,off,out,of,on,posting,for "
#define PETITION_ONLY	"petition,petitions,epetition,epetitions"
#define PETITION	PETITION_ONLY ",pledge"
#define PROTEST		"protest,protests,picket,vigil"
#define RALLY		"<bike,bicycle,cycle,cycling,car,cars,motor,motorbike,scooter,vintage,classic,tractor rally"
#define MEET		"join,joining,attend,attending,organise,organising,hold,stage,staging,come,coming,turn,see"
#define MP		"mp,mps,minister,ministers,chancellor"
#define YOUR		"your,our,their,the,local,every,a,an "
#define WRITE		"write,writing,email,emailing,mail,phone,ring,call,contact,contacting,tweet,lobby,lobbying," \
			"petition,urge,message"

static const char *const asks[] = {
	/* a signature */
	SIGN "..5 " PETITION,
	SIGN "..5 open letter", SIGN "..3 letter,letters to ..3 " MP ",government,parliament",
	"sign up ..3 " PETITION,
	"sign,signing ..3 campaign",
	"signing now", "^ sign now", "please sign now", "sign it now", "please sign it",
	"you,we ..2 signed ..4 " PETITION,
	PETITION " ..6 please sign", PETITION " ..8 add your name", PETITION " ..6 sign it",
	PETITION " ..6 your signature", PETITION " ..3 needs,need ..4 signature*",
	"add,adding,put,lend ..1 your,their ..2 name,names,voice ..6 " PETITION,
	"add,adding,put ..1 your,their ..2 name,names ..4 campaign,open",
	"add,adding,put,lend ..1 your,their ..2 name,names,voice to the,our,their,this,a call,calls for,to,on",
	"add,give,lend ..2 your signature,signatures",
	"your,every signature ..3 counts,matters,helps", "every signature ..2 needed",
	"need,needs,wants,get,gather,gathering,collect,collecting,reach ..5 signatures",
	"signatures ..3 needed", "more signatures",
	/* a petition */
	"support,supporting,back,backing,start,starting,join,launch ..5 " PETITION,
	"share,sharing ..5 " PETITION_ONLY, "share,sharing ..1 pledge",
	"petition ..1 the,your,our government,council,parliament,minister,school,trust",
	/* a campaign, joined */
	"join,joining,back,backing ..4 campaign !meeting", "support ..3 campaign to,for,against,by",
	"campaign with", "get behind ..4 campaign",
	/* a protest */
	MEET " ..6 " PROTEST, MEET " ..6 demo !of", MEET " ..6 " RALLY,
	"join,joining,attend,attending,come,coming,stage ..5 demonstration,demonstrations !of,by",
	"part in ..4 " PROTEST, "part in ..4 demo !of", "part in ..4 " RALLY, "part in ..4 demonstration,march !of",
	"join,joining,support,supporting,back,attend,organise,part ..5 day,days,week of action",
	"bring,bringing,make,making,wave,waving,carry,carrying,hold ..4 placard,placards",
	"protest,protesting,demonstrate,demonstrating,picket outside,against,at,about,with,in,on",
	"join,joining,attend,attending,come,coming,on ..3 the,a,our,this march !meeting,session,workshop,event,events,"
	    "newsletter,issue,half,holiday,coffee,update,training,19*,20*",
	"march on,with,to,for,against,through parliament,westminster,downing,whitehall,council,county,us,the,london,our,better",
	"marching on,with,to,for,against,through", "take,taking to the streets", "sit in at,outside",
	/* a letter to an MP */
	WRITE " ..2 to,with,at ..3 " MP,
	WRITE " " YOUR "..2 " MP,
	WRITE ",write your,our,local,the ..2 councillor,councillors",
	"write,writing,letter,letters ..1 to ..3 your,our,local councillor,councillors",
	"ask,asking,tell,telling,urge,urging,tag your,our ..2 " MP,
	"send,sending,post,posting,use,using,copy,template,model ..6 letter,letters,email,emails,postcard,card,message ..4 " MP,
	"send,write ..2 your,local " MP,
	"ask,asking,tell,telling,urge,urging ..4 to vote against,down", "ask,asking,tell,telling,urge,urging him,her to vote",
	"let,make your,our ..2 " MP " ..2 know,listen,aware",
	MP " ..3 hear from you", "find ..4 your ..1 mp ..6 write,email,contact,letter",
	"write,writing,email,emailing,call,lobby,lobbying ..3 member,members of parliament",
	WRITE " " YOUR "..2 member,members of parliament",
	"ask,asking,tell,telling,urge,urging your,our ..2 member,members of parliament",
	"write,writing,email,emailing,letter ..4 secretary of state", "write,email,lobby ..4 prime minister",
	"lobby,lobbying ..3 parliament,government,westminster,council",
	NULL
};

static const char *const may_ask[] = {
	"add,adding your name,names !to", "donate,donating",
	"fill,filling in its,their ..3 survey,questionnaire,consultation",
	"complete,completing,answer,answering,take its,their ..3 survey,questionnaire,consultation",
	NULL
};

static const char *const petition[] = { PETITION_ONLY, NULL };

static const char *const address[] = {
	PETITION, SIGN, "act now", "take action", "add your name,voice", "open letter",
	"write,email,letter,message ..1 to your,our,the,a,my,councillor,councillors," MP, WRITE " ..1 " MP ",councillor,councillors",
	NULL
};

#define OCCASION	"fair,fairs,fete,party,picnic,concert,quiz,festival,fundraiser,event,events,evening,coffee,celebration,sale,workshop," \
			"workshops,course,courses,trip,run,walk"

/* Said so that a letter about a privacy notice, a mistake, a refund or a meeting that has moved passes. */
static const char *const promotes[] = {
	/* to buy and to win */
	"buy,buying,order,win ..3 ticket,tickets", "book,booking,reserve,secure ..1 your ..2 ticket,tickets,place,places,seat,seats,stall,table",
	"buy,buying ..2 raffle,cake,cakes,calendar,calendars,card,cards", "raffle prize,prizes", "tickets ..1 on sale", "tickets cost",
	"special,great,exclusive offer,offers,deal,deals", "discount,discounts,bargain,bargains", "half price", "win a,an,one,some,great",
	"enter ..2 prize,raffle,competition",
	/* to come */
	"^ come along", "please,do come,join", "^ come to our,the ..3 " OCCASION, "come and meet,join,see,enjoy,celebrate", "^ join us",
	"^ sign up", "please sign up", "sign up now,today", "don't,not miss !the,it", "not to be missed", "^ why not",
	"everyone,everybody,families,all ..1 welcome",
	/* to give and to help */
	"^ donate", "please donate", "please make a donation", "donate now,today,online", "sponsor us,our", "^ volunteer", "please volunteer",
	"support our ..3 appeal,fundraiser,fundraising", "^ follow us", "follow,like us on", "spread the word", "tell your friends",
	/* to read */
	"our,the latest news,newsletter,events,offers", "read our,the,new ..2 news,newsletter,blog", "exciting,great,wonderful news", "^ subscribe",
	"visit our shop,stall",
	NULL
};

static const char *const own_voice[] = {
	"our ..2 " PETITION, "our ..2 protest,protests,march !meeting,newsletter,session,issue,events",
	"our ..2 campaign to,for,against,by", "join,support,back our ..2 campaign", "our demonstration !of",
	"we,us are,re ..2 campaigning,protesting,petitioning,lobbying,marching", "we're ..1 campaigning,protesting",
	"we ..3 campaign for,against,to", "we demand",
	"we,we'd ..2 ask,urge,want,need,like,call ..3 you,members,families,parents,everyone,people ..3 to "
	    SIGN "..5 " PETITION,
	"we ..2 ask,urge,want,need ..3 you,members,families,parents,everyone,people ..3 to write ..4 " MP,
	"with us ..3 protest", "sign with us", "join us ..5 " PROTEST, "join us ..5 demo !of", "join us ..5 " RALLY, "join us ..3 the march",
	"help us ..4 campaign,lobby,protest,fight,stop",
	NULL
};

enum { WORDS_LIMIT = 400, WORD_LENGTH = 24 };

struct word_seen {
	char word[WORD_LENGTH];		/* small letters, cut */
	size_t start, end;
};

struct sentence {
	struct word_seen words[WORDS_LIMIT];
	int count;
};

/* The octets of a word's next letter, 0 at its end.  A curly apostrophe is a straight one. */
static size_t
letter_length(const char *at)
{
	if (strncmp(at, "\xE2\x80\x99", 3) == 0)
		return 3;
	if (strncmp(at, "\xE2\x80", 2) == 0)	/* dashes, curly quotes, dots, spaces */
		return 0;
	if (isalnum((unsigned char)*at) || *at == '\'' || (unsigned char)*at >= 0x80)
		return 1;
	return 0;
}

static bool
ends_sentence(const char *at)
{
	if (strncmp(at, "\xE2\x80\xA6", 3) == 0)
		return true;
	return strchr(".!?;", *at) != NULL && (at[1] == '\0' || strchr(" \t\n\"')", at[1]) != NULL);
}

static size_t
take_word(const char *text, size_t at, struct word_seen *seen)
{
	size_t length, kept = 0;

	seen->start = at;
	for (; (length = letter_length(text + at)) > 0; at += length) {
		char letter = length == 3 ? '\'' : (char)tolower((unsigned char)text[at]);

		if (kept + 1 < sizeof seen->word)
			seen->word[kept++] = letter;
	}
	while (kept > 0 && seen->word[kept - 1] == '\'')	/* a closing quote */
		kept--;
	seen->word[kept] = '\0';
	seen->end = at;
	return at;
}

/* Reads the words of one sentence from `at`; returns where the next one begins. */
static size_t
take_sentence(const char *text, size_t at, struct sentence *sentence)
{
	sentence->count = 0;
	while (text[at] != '\0' && sentence->count < WORDS_LIMIT) {
		if (letter_length(text + at) > 0) {
			at = take_word(text, at, &sentence->words[sentence->count++]);
			continue;
		}
		if (ends_sentence(text + at)) {
			at++;
			break;
		}
		at += strncmp(text + at, "\xE2\x80", 2) == 0 && text[at + 2] != '\0' ? 3 : 1;
	}
	return at;
}

/* True if one of the `a,b,c*` in element[0..length) is this word. */
static bool
word_is_one_of(const char *word, const char *element, size_t length)
{
	for (size_t i = 0; i <= length; i++) {
		size_t end = i;

		while (end < length && element[end] != ',')
			end++;
		if (end > i && element[end - 1] == '*') {
			if (strncmp(word, element + i, end - i - 1) == 0)
				return true;
		} else if (strlen(word) == end - i && strncmp(word, element + i, end - i) == 0) {
			return true;
		}
		i = end;
	}
	return false;
}

/* Matches the rest of a pattern from word `at`.  Returns the word behind the match, or -1. */
static int
match_from(const struct sentence *sentence, int at, const char *pattern)
{
	size_t length;

	while (*pattern == ' ')
		pattern++;
	length = strcspn(pattern, " ");
	if (length == 0)
		return at;
	if (*pattern == '^')
		return at == 0 ? match_from(sentence, at, pattern + length) : -1;
	if (*pattern == '!') {
		if (at < sentence->count &&
		    word_is_one_of(sentence->words[at].word, pattern + 1, length - 1))
			return -1;
		return match_from(sentence, at, pattern + length);
	}
	if (*pattern == '<') {
		if (at > 0 && word_is_one_of(sentence->words[at - 1].word, pattern + 1, length - 1))
			return -1;
		return match_from(sentence, at, pattern + length);
	}
	if (text_starts(pattern, "..")) {
		for (int skipped = 0; skipped <= pattern[2] - '0' && at + skipped < sentence->count; skipped++) {
			int end = match_from(sentence, at + skipped, pattern + length);

			if (end >= 0)
				return end;
		}
		return -1;
	}
	if (at >= sentence->count || !word_is_one_of(sentence->words[at].word, pattern, length))
		return -1;
	return match_from(sentence, at + 1, pattern + length);
}

static bool
sentence_find(const char *const *patterns, const struct sentence *sentence, size_t from, struct phrase_hit *hit)
{
	for (int at = 0; at < sentence->count; at++) {
		if (sentence->words[at].start < from)
			continue;
		for (const char *const *pattern = patterns; *pattern != NULL; pattern++) {
			int end = match_from(sentence, at, *pattern);

			if (end <= at)
				continue;
			hit->start = sentence->words[at].start;
			hit->length = sentence->words[end - 1].end - hit->start;
			return true;
		}
	}
	return false;
}

static const char *const *
patterns_of(enum phrase_kind kind)
{
	switch (kind) {
	case PHRASE_ASKS:
		return asks;
	case PHRASE_MAY_ASK:
		return may_ask;
	case PHRASE_PETITION:
		return petition;
	case PHRASE_ADDRESS:
		return address;
	case PHRASE_PROMOTES:
		return promotes;
	case PHRASE_OWN_VOICE:
		return own_voice;
	}
	return asks;
}

bool
phrase_find(enum phrase_kind kind, const char *text, size_t from, struct phrase_hit *hit)
{
	const char *const *patterns = patterns_of(kind);
	struct sentence sentence;

	for (size_t at = 0; text[at] != '\0';) {
		at = take_sentence(text, at, &sentence);
		if (at > from && sentence_find(patterns, &sentence, from, hit))
			return true;
	}
	return false;
}
