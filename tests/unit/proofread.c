/*
 * What the proofreader says of a file, rule by rule: one finding of the rule named, at that place,
 * with that to paste; or, without a rule, nothing at all.
 */
#include "unit/unit.h"

#include <stdio.h>

#include "core/made_draft.h"
#include "unit/picture_folder.h"
#include "unit/proofread_forum.h"

/* Line 5 is the heading, line 6 its topic, line 8 the text. */
#define HEAD		"---\nsubject: News for families\n---\n\n"
#define NEWS(text)	HEAD "## School bus times\nTopic: news\n\n" text "\n"
#define HEADED(line)	"---\nsubject: News for families\n" line "\n---\n\n## School bus times\nTopic: news\n\nAll well.\n"
#define SIGNPOST(lines)	HEAD "## Keep the bus\n" lines "\nThey ask people to sign the petition.\n"
#define WHOLE		"Topic: signposting\nFrom: Bus Friends\nLink: https://bus.example/act\n"

struct row {
	const char *what;
	const char *text;
	const char *rule;	/* NULL = no finding */
	enum finding_level level;
	int line, column;	/* column -1 = any */
	const char *quote, *fix;	/* NULL = any */
};

static const struct row head_rows[] = {
	{ "a plain file has no finding", NEWS("The bus leaves at eight."), NULL, 0, 0, 0, NULL, NULL },
	{ "the manual's own file", "---\nsubject: News for families, December\n"
	    "send: 2026-12-01 09:00        # UK time. Leave out: as soon as it may go\n---\n\nHello {{name}},\n\n"
	    "## New short-break grants\nTopic: news\n\nForty new places are open. [How to apply for a short break]"
	    "(https://www.example.org/short-breaks) explains who can ask.\n\n## Petition: keep the school bus\n"
	    "Topic: signposting\nFrom: Example Campaign\nLink: https://campaign.example/petition\nEnds: 2026-12-20\n\n"
	    "Example Campaign asks people to sign its petition.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "unknown kind, nearest", HEADED("kind: newsleter"), "A-10", FINDING_ERROR, 3, 0, "newsleter",
	    "kind: newsletter" },
	{ "unknown sender, nearest", HEADED("identity: ofice"), "A-27", FINDING_ERROR, 3, 0, "ofice",
	    "identity: office" },
	{ "known sender", HEADED("identity: chair"), NULL, 0, 0, 0, NULL, NULL },
	{ "unknown audience, nearest", HEADED("audience: membrs"), "A-06", FINDING_ERROR, 3, 0, "membrs",
	    "audience: members" },
	{ "several audiences", HEADED("audience: members, reps and directors"), NULL, 0, 0, 0, NULL, NULL },
	{ "those who got a mailing", HEADED("audience: got 41"), NULL, 0, 0, 0, NULL, NULL },
	{ "got what", HEADED("audience: got it"), "A-06", FINDING_ERROR, 3, 0, NULL, "" },
	{ "those who got it", HEADED("audience: those who got 21"), "A-06", FINDING_ERROR, 3, 0, "those who got 21", "audience: got 21" },
	{ "got nothing", HEADED("audience: got"), "A-06", FINDING_ERROR, 3, 0, "got", "" },
	{ "those who did not", HEADED("audience: not got 21"), "A-06", FINDING_ERROR, 3, 0, "not got 21", "" },
	{ "those who got one of two", HEADED("audience: got 21 and 22"), "A-06", FINDING_ERROR, 3, 0, NULL, "" },
	{ "nobody is chosen", HEADED("audience: everybody"), "A-06", FINDING_ERROR, 3, 0, "everybody", "" },
	{ "parents are no partners", HEADED("audience: parents"), "A-06", FINDING_ERROR, 3, 0, "parents", "" },
	{ "the others stay", HEADED("audience: members and directers"), "A-06", FINDING_ERROR, 3, 0, "directers", "audience: members and directors" },
	{ "no kind is chosen", HEADED("kind: petition"), "A-10", FINDING_ERROR, 3, 0, "petition", "" },
	{ "no sender is chosen", HEADED("identity: me"), "A-27", FINDING_ERROR, 3, 0, "me", "" },
	{ "a time", HEADED("send: 2026-12-01 09:00"), NULL, 0, 0, 0, NULL, NULL },
	{ "not a time", HEADED("send: tomorrow"), "F-01", FINDING_ERROR, 3, 7, "tomorrow", "" },
	{ "her day and hour, and the year", HEADED("send: 8 December 10:00"), "F-01", FINDING_ERROR, 3, 7, NULL, "send: 2026-12-08 10:00" },
	{ "with its weekday", HEADED("send: Tues 8th Dec at 10.30am"), "F-01", FINDING_ERROR, 3, 7, NULL, "send: 2026-12-08 10:30" },
	{ "the year after", HEADED("send: 9 March, 10am"), "F-01", FINDING_ERROR, 3, 7, NULL, "send: 2027-03-09 10:00" },
	{ "in figures", HEADED("send: 08/12/2026 10:00"), "F-01", FINDING_ERROR, 3, 7, NULL, "send: 2026-12-08 10:00" },
	{ "which of the two is right", HEADED("send: Wednesday 8 December 10:00"), "F-01", FINDING_ERROR, 3, 7, NULL, "" },
	{ "this morning has passed", HEADED("send: 22 November 10:00"), "F-01", FINDING_ERROR, 3, 7, NULL, "" },
	{ "no hour is made up", HEADED("send: 8 December"), "F-01", FINDING_ERROR, 3, 7, NULL, "" },
	{ "a wrong weekday keeps the hour", HEADED("send: Friday 17 December 2026, 10am"), "F-01", FINDING_ERROR, 3, 7, NULL,
	    "send: Thursday 17 December 2026, 10am" },
	{ "no time is proposed for a day that does not exist", HEADED("send: 30 February 2027, 9am"), "F-01", FINDING_ERROR, 3, 7, NULL, "" },
	{ "a day without an hour", HEADED("send: 2026-12-01"), "F-01", FINDING_ERROR, 3, 7, NULL, NULL },
	{ "no such day", HEADED("send: 2027-02-29 09:00"), "F-01", FINDING_ERROR, 3, 7, NULL, NULL },
	{ "past", HEADED("send: 2026-11-22 11:59"), "F-01", FINDING_ERROR, 3, 7, NULL, NULL },
	{ "two years ahead", HEADED("send: 2028-11-20 12:00"), NULL, 0, 0, 0, NULL, NULL },
	{ "a slip of the pen in the year", HEADED("send: 2062-12-01 09:00"), "F-01", FINDING_ERROR, 3, 7, "2062-12-01 09:00", "" },
	{ "F-03 the gap in spring", HEADED("send: 2027-03-28 01:30"), "F-03", FINDING_ERROR, 3, 7, NULL,
	    "send: 2027-03-28 02:00" },
	{ "a letter every month", HEADED("send: 2026-12-01 09:00\nrepeat: every month on the first Tuesday\nahead: 3 days"), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "D-17 one day in every letter", "---\nsubject: News\nsend: 2026-12-01 09:00\nrepeat: every Tuesday\n---\n\n## A b\nTopic: news\n\n"
	    "Come on Thursday 17 December 2026, 10am.\n", "D-17", FINDING_WARNING, 10, 9, NULL, NULL },
	{ "a rule as in RFC 5545", HEADED("send: 2026-12-01 09:00\nrepeat: FREQ=WEEKLY;BYDAY=TU;COUNT=7\nrelease: itself"), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "F-13 more than once a day", HEADED("send: 2026-12-01 09:00\nrepeat: FREQ=HOURLY"), "F-13", FINDING_ERROR, 4, 9, "FREQ=HOURLY",
	    NULL },
	{ "F-13 twice a day", HEADED("send: 2026-12-01 09:00\nrepeat: FREQ=DAILY;BYHOUR=9,17"), "F-13", FINDING_ERROR, 4, 9, NULL, NULL },
	{ "F-13 no rule", HEADED("send: 2026-12-01 09:00\nrepeat: now and then"), "F-13", FINDING_ERROR, 4, 9, NULL, NULL },
	{ "F-13 no rule of RFC 5545", HEADED("send: 2026-12-01 09:00\nrepeat: FREQ=OFTEN"), "F-13", FINDING_ERROR, 4, 9, NULL, NULL },
	{ "F-13 no first time", HEADED("repeat: every Monday"), "F-13", FINDING_ERROR, 3, 9, NULL,
	    "send: (write here its first day and hour, such as 2026-11-23 09:00)" },
	{ "F-13 a first time that is none of them", HEADED("send: 2026-12-01 09:00\nrepeat: every Monday"), "F-13", FINDING_ERROR, 3, 7,
	    "2026-12-01 09:00", "send: 2026-12-07 09:00" },
	{ "F-16 months without that day", HEADED("send: 2027-01-31 09:00\nrepeat: every month"), "F-16", FINDING_WARNING, 4, 9, "every month",
	    "repeat: FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1" },
	{ "F-16 the last day of each", HEADED("send: 2027-01-31 09:00\nrepeat: FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1"), NULL, 0, 0, 0, NULL, NULL },
	{ "F-16 no last day", HEADED("send: 2027-01-30 09:00\nrepeat: every month"), "F-16", FINDING_WARNING, 4, 9, NULL, "" },
	{ "F-16 years without that day", HEADED("send: 2028-02-29 09:00\nrepeat: every year"), "F-16", FINDING_WARNING, 4, 9, NULL,
	    "repeat: FREQ=YEARLY;INTERVAL=1;BYMONTH=2;BYMONTHDAY=-1" },
	{ "F-16 every month has a 28th", HEADED("send: 2027-02-28 09:00\nrepeat: every month"), NULL, 0, 0, 0, NULL, NULL },
	{ "F-13 ahead by what", HEADED("send: 2026-12-01 09:00\nrepeat: every week\nahead: a while"), "F-13", FINDING_ERROR, 5, 8, NULL,
	    "ahead: 7 days" },
	{ "F-13 ahead of nothing", HEADED("ahead: 7 days"), "F-13", FINDING_ERROR, 3, 8, NULL, NULL },
	{ "F-04 the overlap in autumn goes", HEADED("send: 2027-10-31 01:30"), NULL, 0, 0, 0, NULL, NULL },
	{ "F-04 the second of it", HEADED("send: 2027-10-31 01:30 second"), NULL, 0, 0, 0, NULL, NULL },
	{ "E-08 no name in the subject", "---\nsubject: Hello {{name}}\n---\n\n## A b\nTopic: news\n\nText.\n", "E-08",
	    FINDING_ERROR, 2, 16, "{{name}}", NULL },
	{ "E-08 nor is one proposed there", "---\nsubject: Hello {name}\n---\n\n## A b\nTopic: news\n\nText.\n", "E-08",
	    FINDING_ERROR, 2, 16, "{name}", "" },
	{ "E-08 nor in a heading, and that is all that is said", HEAD "## Meet {{name}}\nTopic: news\n\nText.\n", "E-08", FINDING_ERROR, 5, 9,
	    "{{name}}", "" },
	{ "D-14 emoji begins the subject", "---\nsubject: \U0001F389 News\n---\n\n## A b\nTopic: news\n\nText.\n", "D-14",
	    FINDING_WARNING, 2, 10, NULL, NULL },
};

static const struct row item_rows[] = {
	{ "A-10 no topic", HEAD "## Coffee morning\n\nCome along.\n", "A-10", FINDING_ERROR, 5, 0, "Coffee morning",
	    "Topic: (write here one of: news, events, surveys, signposting, rep-work, service)" },
	{ "A-10 unknown topic, nearest", HEAD "## Coffee morning\nTopic: event\n\nCome.\n", "A-10", FINDING_ERROR, 6, 0,
	    "event", "Topic: events" },
	{ "a topic in capitals is that topic", HEAD "## Keep the bus\nTopic: Signposting\nFrom: Bus Friends\n"
	    "Link: https://bus.example/act\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "A-10 no section", HEAD "Hello all.\n", "A-10", FINDING_ERROR, 0, 0, NULL, NULL },
	{ "D-33 a heading and no more", HEAD "## A b\nTopic: news\n", "D-33", FINDING_ERROR, 5, 0, "A b", "" },
	{ "D-33 nothing that can be seen", HEAD "## A b\nTopic: news\n\n\u00A0\n\n***\n", "D-33", FINDING_ERROR, 5, 0, "A b", "" },
	{ "D-33 one among others", HEAD "## A b\nTopic: news\n\nText.\n\n## C d\nTopic: news\n\n## E f\nTopic: news\n\nText.\n", "D-33",
	    FINDING_ERROR, 10, 0, "C d", "" },
	{ "D-33 whose it is and no text, but no link either", HEAD "## A b\nTopic: signposting\nFrom: Bus Friends\n", "D-33", FINDING_ERROR, 5, 0,
	    "A b", "" },
	{ "whose it is and its link are something", HEAD "## Keep the bus\n" WHOLE "Ends: 2026-12-20\n", NULL, 0, 0, 0, NULL, NULL },
	{ "a picture with its words is something", HEAD "## A b\nTopic: news\n\n![A yellow bus](https://www.example.org/a.png)\n", NULL, 0, 0, 0,
	    NULL, NULL },
	{ "A-12 news in a service message", "---\nsubject: A change\nkind: service\n---\n\n## A b\nTopic: news\n\nText.\n",
	    "A-12", FINDING_ERROR, 6, 0, "A b", NULL },
	{ "A-12 service in a newsletter", HEAD "## A b\nTopic: service\n\nText.\n", "A-12", FINDING_ERROR, 5, 0, "A b",
	    "kind: service" },
	{ "A-12 a link away from the forum's site", "---\nsubject: A change\nkind: service\n---\n\n## A b\n"
	    "Topic: service\n\nSee [the other page](https://shop.example/x).\n", "A-12", FINDING_ERROR, 9, 6, NULL, NULL },
	{ "A-12 a link to it", "---\nsubject: A change\nkind: service\naudience: staff\n---\n\n## A b\nTopic: service\n\n"
	    "See [the privacy notice](https://example.org/privacy).\n", NULL, 0, 0, 0, NULL, NULL },
	{ "A-12 it goes past every stop", "---\nsubject: A change\nkind: service\n---\n\n## A b\nTopic: service\n\n"
	    "See [the privacy notice](https://example.org/privacy).\n", "A-12", FINDING_WARNING, 3, 7, "service", "" },
	{ "A-12 also to staff and others", "---\nsubject: A change\nkind: service\naudience: staff and members\n---\n\n## A b\n"
	    "Topic: service\n\nText.\n", "A-12", FINDING_WARNING, 3, 7, NULL, NULL },
	{ "A-12 and to who got another", "---\nsubject: A change\nkind: service\naudience: got 4\n---\n\n## A b\n"
	    "Topic: service\n\nText.\n", "A-12", FINDING_WARNING, 3, 7, NULL, NULL },
	{ "A-12 it promotes nothing", "---\nsubject: A change\nkind: service\naudience: staff\n---\n\n## A b\nTopic: service\n\n"
	    "All is well. Please buy\nraffle tickets.\n", "A-12", FINDING_ERROR, 10, 21, "buy raffle tickets", "" },
	{ "A-12 nor in a heading", "---\nsubject: A change\nkind: service\naudience: staff\n---\n\n## Come to our fair\nTopic: service\n\n"
	    "Text.\n", "A-12", FINDING_ERROR, 7, 4, "Come to our fair", "" },
	{ "A-12 a newsletter may", NEWS("Please buy raffle tickets."), NULL, 0, 0, 0, NULL, NULL },
	{ "A-25 rep work to members", HEAD "## Papers ready\nTopic: rep-work\n\nText.\n", "A-25", FINDING_ERROR, 5, 0,
	    NULL, "audience: reps" },
	{ "A-25 mixed, and the audience fits only one", HEAD "## Papers ready\nTopic: rep-work\n\nText.\n\n"
	    "## News too\nTopic: news\n\nText.\n", "A-25", FINDING_ERROR, 5, 0, NULL, "" },
	{ "mixed, and the audience fits", "---\nsubject: For reps\naudience: members and reps\n---\n\n## Papers ready\n"
	    "Topic: rep-work\n\nText.\n\n## News too\nTopic: news\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "A-25 consent topics are no notice", "---\nsubject: For reps\nkind: notice\naudience: reps\n---\n\n## News too\n"
	    "Topic: news\n\nText.\n", "A-25", FINDING_ERROR, 7, 0, NULL, "kind: newsletter" },
	{ "an end", HEAD "## A b\nTopic: news\nEnds: 2026-12-20\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "an end that is no date", HEAD "## A b\nTopic: news\nEnds: 2027-02-30\n\nText.\n", "A-22", FINDING_ERROR, 7, 0,
	    "2027-02-30", "Ends: (write here the last day, such as 2026-12-06)" },
	{ "an end in words", HEAD "## A b\nTopic: news\nEnds: 8 December 2026\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "an end in words, with its hour", HEAD "## A b\nTopic: news\nEnds: Tues 8th Dec 2026, 5pm\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "an end in figures", HEAD "## A b\nTopic: news\nEnds: 20/12/2026\n\nText.\n", "A-22", FINDING_ERROR, 7, 0, "20/12/2026",
	    "Ends: 2026-12-20" },
	{ "an end with a wrong weekday", HEAD "## A b\nTopic: news\nEnds: Monday 8 December 2026\n\nText.\n", "A-22", FINDING_ERROR, 7, 0, NULL,
	    "Ends: Tuesday 8 December 2026" },
	{ "an end at no hour", HEAD "## A b\nTopic: news\nEnds: 8 December 2026, late\n\nText.\n", "A-22", FINDING_ERROR, 7, 0, NULL,
	    "Ends: (write here the last day, such as 2026-12-06)" },
	{ "an end in words that is past", HEAD "## A b\nTopic: news\nEnds: 21 November 2026\n\nText.\n", "A-22", FINDING_ERROR, 7, 0, NULL, "" },
	{ "an end without its year", HEAD "## A b\nTopic: news\nEnds: 20 December\n\nText.\n", "A-22", FINDING_ERROR, 7, 0, "20 December",
	    "Ends: 2026-12-20" },
	{ "an end that is past", HEAD "## A b\nTopic: news\nEnds: 2026-11-21\n\nText.\n", "A-22", FINDING_ERROR, 7, 0,
	    NULL, NULL },
	{ "today has not ended", HEAD "## A b\nTopic: news\nEnds: 2026-11-22\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "an end before it goes", "---\nsubject: A b\nsend: 2026-12-01 09:00\n---\n\n## A b\nTopic: news\n"
	    "Ends: 2026-11-30\n\nText.\n", "A-22", FINDING_ERROR, 8, 0, NULL, NULL },
};

static const struct row signpost_rows[] = {
	{ "whole", SIGNPOST(WHOLE), NULL, 0, 0, 0, NULL, NULL },
	{ "A-22 whose", SIGNPOST("Topic: signposting\nLink: https://bus.example/act\n"), "A-22", FINDING_ERROR, 5, 0,
	    "Keep the bus", "From: (write here the name of the organisation)" },
	{ "A-22 where", SIGNPOST("Topic: signposting\nFrom: Bus Friends\n"), "A-22", FINDING_ERROR, 5, 0, NULL,
	    "Link: (write here the address of their page)" },
	{ "C-63 not https", SIGNPOST("Topic: signposting\nFrom: Bus Friends\nLink: http://bus.example/act\n"), "C-63",
	    FINDING_ERROR, 8, 0, NULL, "https://bus.example/act" },
	{ "A-22 only the default says so", "---\nsubject: News for families\ntopic: signposting\n---\n\n## Keep the bus\n"
	    "From: Bus Friends\nLink: https://bus.example/act\n\nText.\n", "A-22", FINDING_ERROR, 6, 0, NULL,
	    "Topic: signposting" },
	{ "A-23 from the forum itself", SIGNPOST("Topic: signposting\nFrom: example forum\nLink: https://bus.example/act\n"),
	    "A-23", FINDING_ERROR, 7, 0, "example forum", NULL },
	{ "A-23 to the forum's own site", SIGNPOST("Topic: signposting\nFrom: Bus Friends\nLink: https://example.org/act\n"),
	    "A-23", FINDING_ERROR, 8, 0, NULL, NULL },
	{ "A-28 the grant never pays", SIGNPOST(WHOLE "Fund: Grant\n"), "A-28", FINDING_ERROR, 9, 0, "Grant",
	    "Fund: donations" },
	{ "A-28 another fund", SIGNPOST(WHOLE "Fund: raffle\n"), NULL, 0, 0, 0, NULL, NULL },
	{ "A-22 the lines without the topic", SIGNPOST("Topic: news\nFrom: Bus Friends\n"), "A-22", FINDING_ERROR, 7, 0,
	    "Bus Friends", "Topic: signposting" },
	{ "From: left as it was proposed", SIGNPOST("Topic: signposting\nFrom: (write here the name of the organisation)\n"
	    "Link: https://bus.example/act\n"), "", FINDING_ERROR, 7, 0, "(write here the name of the organisation)", "" },
	{ "Link: left as it was proposed", SIGNPOST("Topic: signposting\nFrom: Bus Friends\nLink: (write here the address of their page)\n"), "",
	    FINDING_ERROR, 8, 0, "(write here the address of their page)", "" },
	{ "A-22 both", SIGNPOST(WHOLE "Not signposting: it is not\n"), "A-22", FINDING_ERROR, 9, 0, NULL, NULL },
	{ "A-23 own voice", HEAD "## Keep the bus\n" WHOLE "\nSign our petition.\n", "A-23", FINDING_WARNING, 10, 6,
	    "our petition", NULL },
};

#define MIXED(subject, news) "---\nsubject: " subject "\n---\n\nHello all.\n\n## School meals\nTopic: news\n\n" news \
	"\n\n## Keep the bus\n" WHOLE "\nText.\n"

static const struct row leak_rows[] = {
	{ "nothing told", MIXED("News for families", "New menus."), NULL, 0, 0, 0, NULL, NULL },
	{ "A-21 the heading in the subject", MIXED("KEEP THE BUS and more", "New menus."), "A-21", FINDING_ERROR, 2, 10,
	    "Keep the bus", "leave out: Keep the bus" },
	{ "A-21 the heading's words, its markup aside", "---\nsubject: Keep the bus\n---\n\n## School meals\nTopic: news\n\n"
	    "New menus.\n\n## Keep *the* bus\n" WHOLE "\nText.\n", "A-21", FINDING_ERROR, 2, 10, "Keep the bus", NULL },
	{ "A-21 the organisation in another section", MIXED("News", "Ask the **Bus Friends** too."), "A-21",
	    FINDING_ERROR, 10, 11, "Bus Friends", NULL },
	{ "A-21 over a line end", MIXED("News", "Ask the Bus\nFriends too."), "A-21", FINDING_ERROR, 10, 0,
	    "Bus Friends", NULL },
	{ "A-21 the site in a link", MIXED("News", "See [the menus page](https://www.bus.example/x)."), "A-21",
	    FINDING_ERROR, 10, 34, "bus.example", NULL },
	{ "a longer word is another word", MIXED("News", "Ask the Bus Friendships group."), NULL, 0, 0, 0, NULL, NULL },
	{ "all signposting: everybody who sees it agreed", "---\nsubject: Keep the bus\n---\n\n## Keep the bus\n" WHOLE
	    "\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "Contact is not contact", HEAD "## Food prices\nTopic: news\n\nPlease contact us.\n\n## Close the gap\n"
	    "Topic: signposting\nFrom: Contact\nLink: https://contact.example/gap\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
};

#define HERTS		"Topic: signposting\nFrom: Example Campaign (Herts)\nLink: https://bus.example/act\n"
#define OTHER(subject, news, title, from, link) "---\nsubject: " subject "\n---\n\n## School meals\nTopic: news\n\n" \
	news "\n\n## " title "\nTopic: signposting\nFrom: " from "\nLink: https://" link "/act\n\nText.\n"
#define FROM(from, news)	OTHER("News", news, "Save our pool", from, "pool.example")
#define TITLE(title, news)	OTHER("News", news, title, "Pool Friends", "pool.example")
#define SITE(link, news)	OTHER("News", news, "Save our pool", "Pool Friends", link)

/* The names a section goes by when people do not write them whole, or not with the same signs. */
static const struct row name_rows[] = {
	{ "A-21 other signs around the heading's words", "---\nsubject: Grants, and: keep the school bus\n---\n\n"
	    "## School meals\nTopic: news\n\nText.\n\n## Keep the school bus!\n" HERTS "\nText.\n", "A-21",
	    FINDING_ERROR, 2, -1, "Keep the school bus!", NULL },
	{ "A-21 the same in the greeting", HEAD "Keep the school bus, says somebody.\n\n## School meals\nTopic: news\n\n"
	    "Text.\n\n## Keep the school bus!\n" HERTS "\nText.\n", "A-21", FINDING_ERROR, 5, -1, NULL, NULL },
	{ "A-21 the organisation with other brackets", HEAD "So says the Example Campaign (Hertfordshire).\n\n"
	    "## School meals\nTopic: news\n\nText.\n\n## Keep the school bus!\n" HERTS "\nText.\n", "A-21",
	    FINDING_ERROR, 5, 13, "Example Campaign", "leave out: Example Campaign" },
	{ "A-21 hyphens and capitals", TITLE("Save our pool!", "SAVE-OUR-POOL!"), "A-21", FINDING_ERROR, 8, -1, NULL,
	    NULL },
	{ "A-21 markup between the words", TITLE("Save our pool", "*Save* our **pool**."), "A-21", FINDING_ERROR, 8, -1,
	    NULL, NULL },
	{ "A-21 in a link's address", TITLE("Save our pool", "[The menus page](https://www.example.org/save-our-pool)."),
	    "A-21", FINDING_ERROR, 8, -1, NULL, NULL },
	{ "A-21 behind a colon", TITLE("Swimming: save our pool", "We save our pool."), "A-21", FINDING_ERROR, 8, 4,
	    "save our pool", NULL },
	{ "A-21 behind a hyphen", TITLE("Swimming - save our pool", "We save our pool."), "A-21", FINDING_ERROR, 8, 4,
	    "save our pool", NULL },
	{ "A-21 behind a dash", TITLE("Swimming \u2013 save our pool", "We save our pool."), "A-21", FINDING_ERROR, 8, 4,
	    "save our pool", NULL },
	{ "A-21 without Petition", TITLE("Petition save our pool", "We save our pool."), "A-21", FINDING_ERROR, 8, 4,
	    "save our pool", NULL },
	{ "A-21 without Survey:", TITLE("SURVEY: pool opening", "The pool opening."), "A-21", FINDING_ERROR, 8, 5,
	    "pool opening", NULL },
	{ "A-21 without The and Ltd", FROM("The Pool Friends Ltd.", "Ask Pool Friends."), "A-21", FINDING_ERROR, 8, 5,
	    "Pool Friends", NULL },
	{ "A-21 without Charity UK", FROM("Pool Friends Charity UK", "Ask Pool Friends."), "A-21", FINDING_ERROR, 8, 5,
	    "Pool Friends", NULL },
	{ "A-21 one long word", FROM("Swimmers Trust", "Ask Swimmers."), "A-21", FINDING_ERROR, 8, 5, "Swimmers", NULL },
	{ "A-21 the site's own name", SITE("action.example.org.uk", "See [the menus page](https://www.example.org.uk/x)."),
	    "A-21", FINDING_ERROR, 8, -1, "example.org.uk", NULL },
	{ "A-21 of two labels", SITE("act.pool.example", "Write to hello@pool.example."), "A-21", FINDING_ERROR, 8, 16,
	    "pool.example", NULL },
	{ "one long word in small letters", FROM("Swimmers Trust", "Ask all swimmers."), NULL, 0, 0, 0, NULL, NULL },
	{ "one short word", FROM("Pool UK", "The Pool is open."), NULL, 0, 0, 0, NULL, NULL },
	{ "Contact with brackets is not contact", FROM("Contact (for families)", "Please contact us."), NULL, 0, 0, 0, NULL,
	    NULL },
	{ "everyday words are nobody's name", TITLE("Survey for parent carers", "News for parent carers."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "nor is one word behind others", TITLE("Petition to the mayor", "Thanks to the mayor."), NULL, 0, 0, 0, NULL,
	    NULL },
	{ "nor one everyday word", FROM("Autism UK", "Autism training."), NULL, 0, 0, 0, NULL, NULL },
	{ "the forum's own name", FROM("Example Forum Trust", "The Example Forum meets."), NULL, 0, 0, 0, NULL, NULL },
	{ "the forum's own street", TITLE("Petition: High Street", "We meet in the High Street."), NULL, 0, 0, 0, NULL,
	    NULL },
	{ "a longer word", TITLE("Petition: pool open", "The pool opens."), NULL, 0, 0, 0, NULL, NULL },
	{ "org.uk is nobody's", SITE("example.org.uk", "See [the menus page](https://www.meals.org.uk/x)."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "a site many share", SITE("docs.google.com", "See [the menus page](https://maps.google.com/x)."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "a petition site has its own rule", HEAD "## School meals\nTopic: news\nNot signposting: what the council did\n\n"
	    "See [the menus page](https://old.campaign.example/x).\n\n## Save our pool\nTopic: signposting\n"
	    "From: Pool Friends\nLink: https://new.campaign.example/act\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
};

static const struct row campaign_rows[] = {
	{ "A-23 donate", NEWS("Please donate to them."), "A-23", FINDING_WARNING, 8, 8, "donate", "" },
	{ "A-23 add your name", NEWS("Add your name today."), "A-23", FINDING_WARNING, 8, 1, "Add your name", "" },
	{ "A-23 another body's survey", NEWS("The trust asks you to fill in its survey."), "A-23", FINDING_WARNING, 8, 23, "fill in its survey", "" },
	{ "A-23 a petition in the subject", "---\nsubject: News and a petition\n---\n\n## A b\nTopic: news\n\nText.\n", "A-23", FINDING_WARNING, 2, 21,
	    "petition", "" },
	{ "they ask, and it says so", SIGNPOST(WHOLE "\nThey ask people to donate and to fill in their survey.\n"), NULL, 0, 0, 0, NULL, NULL },
	{ "our own survey", NEWS("Please fill in our survey; the petition is over."), NULL, 0, 0, 0, NULL, NULL },
	{ "A-23 a petition not marked", NEWS("Please sign the petition."), "A-23", FINDING_ERROR, 8, 8,
	    "sign the petition", "Topic: signposting" },
	{ "A-23 through markup and over a line end", NEWS("Please **sign** the new\npetition."), "A-23", FINDING_ERROR, 8,
	    10, "sign the new petition", NULL },
	{ "A-23 in a link's words", NEWS("[Write to your MP](https://www.example.org/mp) now."), "A-23", FINDING_ERROR, 8,
	    2, "Write to your MP", NULL },
	{ "A-23 a registered site", NEWS("See [the bus page](https://www.change.example/p/1)."), "A-23", FINDING_ERROR, 8,
	    6, "change.example", "Topic: signposting" },
	{ "A-23 its name in plain text", NEWS("See change.example/p for more."), "A-23", FINDING_ERROR, 8, 5,
	    "change.example", NULL },
	{ "A-23 an address that says so", NEWS("They collect names at [their bus page](https://bus.example/petition)."), "A-23", FINDING_WARNING, 8, 24,
	    "petition", "" },
	{ "A-23 act now", NEWS("See [the bus page](https://bus.example/cuts/act-now?x=1)."), "A-23", FINDING_WARNING, 8, 6, "act-now", "" },
	{ "A-23 to write to a councillor", NEWS("See [this letter](https://bus.example/write-to-councillor)."), "A-23", FINDING_WARNING, 8, 6,
	    "write-to-councillor", "" },
	{ "A-23 to sign", NEWS("See [the bus page](https://bus.example/Sign.html)."), "A-23", FINDING_WARNING, 8, 6, "Sign", "" },
	{ "to sign up, and sign language", NEWS("See [the club page](https://bus.example/sign-up) and [the course page](https://bus.example/sign-language)."),
	    NULL, 0, 0, 0, NULL, NULL },
	{ "a longer word of an address", NEWS("See [the bus page](https://bus.example/signposts/design)."), NULL, 0, 0, 0, NULL, NULL },
	{ "an address, and why it is no such thing", HEAD "## A b\nTopic: news\nNot signposting: what the council answered\n\n"
	    "See [the bus page](https://bus.example/petition).\n", NULL, 0, 0, 0, NULL, NULL },
	{ "another site that ends so", NEWS("See [the bus page](https://exchange.example/p)."), NULL, 0, 0, 0, NULL, NULL },
	{ "A-23 in the greeting", HEAD "Please sign the petition.\n\n## A b\nTopic: news\n\nText.\n", "A-23",
	    FINDING_ERROR, 5, 8, NULL, "" },
	{ "A-23 in the subject", "---\nsubject: Sign the petition\n---\n\n## A b\nTopic: news\n\nText.\n", "A-23",
	    FINDING_ERROR, 2, 10, NULL, NULL },
	{ "a reason is given", HEAD "## A b\nTopic: news\nNot signposting: a report on what the council decided\n\n"
	    "People were asked to sign the petition.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "no reason is given", HEAD "## A b\nTopic: news\nNot signposting:\n\nPlease sign the petition.\n", "A-23",
	    FINDING_ERROR, 9, 8, NULL, NULL },
};

static const struct row link_rows[] = {
	{ "a good link", NEWS("[How to apply for a bus pass](https://www.example.org/bus) says more."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "C-63 http", NEWS("Read [the bus page](http://www.example.org/bus)."), "C-63", FINDING_ERROR, 8, 7, NULL,
	    "https://www.example.org/bus" },
	{ "C-63 shortener", NEWS("Read [the bus page](https://bit.ly/abc)."), "C-63", FINDING_ERROR, 8, 7, NULL, NULL },
	{ "C-63 shortener written large", NEWS("Read [the bus page](HTTPS://TinyURL.com/abc)."), "C-63", FINDING_ERROR, 8,
	    7, NULL, NULL },
	{ "C-63 a number for a host", NEWS("Read [the bus page](https://192.0.2.1/x)."), "C-63", FINDING_ERROR, 8, 7, NULL,
	    NULL },
	{ "C-63 an IPv6 number", NEWS("Read [the bus page](https://[2001:db8::1]/x)."), "C-63", FINDING_ERROR, 8, 7, NULL,
	    NULL },
	{ "C-63 a user before the host", NEWS("Read [the bus page](https://www.example.org@evil.example/x)."), "C-63",
	    FINDING_ERROR, 8, 7, NULL, NULL },
	{ "C-63 data:", NEWS("Read [the bus page](data:text/html,x)."), "C-63", FINDING_ERROR, 8, 7, NULL, NULL },
	{ "C-63 javascript:", NEWS("Read [the bus page](javascript:alert)."), "C-63", FINDING_ERROR, 8, 7, NULL, NULL },
	{ "C-63 a comma for a dot", NEWS("Read [the bus page](https://www.example,org/x)."), "C-63", FINDING_ERROR, 8, 7, "https://www.example,org/x",
	    "" },
	{ "C-63 two dots", NEWS("Read [the bus page](https://www..example.org/x)."), "C-63", FINDING_ERROR, 8, 7, NULL, "" },
	{ "C-63 a dot too many at the end", NEWS("Read [the bus page](https://www.example.org../x)."), "C-63", FINDING_ERROR, 8, 7, NULL, "" },
	{ "C-63 an address in an address", NEWS("Read [the bus page](https://https://www.example.org/x)."), "C-63", FINDING_ERROR, 8, 7, NULL, "" },
	{ "C-63 quotation marks in it", NEWS("Read [the bus page](https://\u201Cwww.example.org\u201D/x)."), "C-63", FINDING_ERROR, 8, 7, NULL, "" },
	{ "C-63 no end of a name", NEWS("Read [the bus page](https://example/x)."), "C-63", FINDING_ERROR, 8, 7, NULL, "" },
	{ "C-63 a space in it, as browsers write it", NEWS("Read [the bus page](https://www.exa%20mple.org/x)."), "C-63", FINDING_ERROR, 8, 7, NULL,
	    "" },
	{ "C-63 in Link:", SIGNPOST("Topic: signposting\nFrom: Bus Friends\nLink: https://bus,example.org/act\n"), "C-63", FINDING_ERROR, 8, 0,
	    "https://bus,example.org/act", "" },
	{ "names in other scripts, a port, and a dot at the end", NEWS("[The bus page](https://b\u00FCs.example/), [the tea page]"
	    "(https://xn--bs-xka.example/tea), [the cake page](https://\u0939\u093F\u0928\u094D\u0926\u0940.example:8443/) and "
	    "[the milk page](https://my_milk.9-9.example./)."), NULL, 0, 0, 0, NULL, NULL },
	{ "C-63 no scheme", NEWS("Read [the bus page](www.example.org/bus)."), "C-63", FINDING_ERROR, 8, 7, NULL,
	    "https://www.example.org/bus" },
	{ "our own mailbox", NEWS("[Write to the office](mailto:office@example.org)."), NULL, 0, 0, 0, NULL, NULL },
	{ "C-63 another's mailbox", NEWS("[Write to the shop](mailto:shop@shop.example)."), "C-63", FINDING_ERROR, 8, 2,
	    "[Write to the shop](mailto:shop@shop.example)", "Write to the shop: shop@shop.example" },
	{ "C-63 without mailto:", NEWS("[Write to the shop](shop@shop.example)."), "C-63", FINDING_ERROR, 8, 2,
	    "[Write to the shop](shop@shop.example)", "Write to the shop: shop@shop.example" },
	{ "C-63 our own without it", NEWS("[Write to the office](office@example.org)."), "C-63", FINDING_ERROR, 8, 2, "office@example.org",
	    "mailto:office@example.org" },
	{ "C-63 another's in < >", NEWS("Write to <shop@shop.example>."), "C-63", FINDING_ERROR, 8, 11, "<shop@shop.example>", "shop@shop.example" },
	{ "C-63 in quotation marks", NEWS("Read [the bus page](\u201Chttps://www.example.org/a\u201D)."), "C-63", FINDING_ERROR, 8, 7,
	    "\u201Chttps://www.example.org/a\u201D", "https://www.example.org/a" },
	{ "C-63 one of them", NEWS("Read [the bus page](https://www.example.org/a\u201D)."), "C-63", FINDING_ERROR, 8, 7, NULL, "https://www.example.org/a" },
	{ "C-63 a picture without !", NEWS("[The village hall](small.png)"), "C-63", FINDING_ERROR, 8, 2, "small.png", "" },
	{ "C-63 a file", NEWS("[The whole agenda](agenda.pdf)"), "C-63", FINDING_ERROR, 8, 2, "agenda.pdf", "" },
	{ "C-63 http to a shortener", NEWS("Read [the bus page](http://bit.ly/abc)."), "C-63", FINDING_ERROR, 8, 7, NULL, "" },
	{ "D-04 http in the text", NEWS("Read http://www.example.org/a."), "D-04", FINDING_ERROR, 8, 6, NULL,
	    "[(write here what the page is about)](https://www.example.org/a)" },
	{ "C-63 shows one, leads to another", NEWS("Read [www.example.org](https://evil.example/)."), "C-63",
	    FINDING_ERROR, 8, 7, "www.example.org", NULL },
	{ "E-22 two alphabets", NEWS("Read [the bus page](https://ex\u0430mple.org/)."), "E-22", FINDING_WARNING, 8, 7, NULL,
	    NULL },
	{ "D-04 click here", NEWS("To apply [click here](https://www.example.org/a)."), "D-04", FINDING_ERROR, 8, 11,
	    "[click here](https://www.example.org/a)", "[(write here what the page is about)](https://www.example.org/a)" },
	{ "D-04 Here.", NEWS("To apply see [Here](https://www.example.org/a)."), "D-04", FINDING_ERROR, 8, 15, "[Here](https://www.example.org/a)",
	    NULL },
	{ "D-04 and what may not be linked to", NEWS("To apply [click here](https://bit.ly/a)."), "D-04", FINDING_ERROR, 8, 11, NULL, "" },
	{ "D-04 read more", NEWS("Much is new. [Read more…](https://www.example.org/a)"), "D-04", FINDING_ERROR, 8, 15,
	    NULL, NULL },
	{ "D-04 no words", NEWS("To apply [](https://www.example.org/a)."), "D-04", FINDING_ERROR, 8, -1, NULL, NULL },
	{ "D-04 a bare address", NEWS("See <https://www.example.org/a>."), "D-04", FINDING_ERROR, 8, 6, NULL, NULL },
	{ "D-04 an address in the text", NEWS("See https://www.example.org/a_b."), "D-04", FINDING_ERROR, 8, 5,
	    "https://www.example.org/a_b", NULL },
	{ "D-04 one word only warns", NEWS("See our [timetable](https://www.example.org/a)."), "D-04", FINDING_WARNING, 8,
	    10, "timetable", NULL },
	{ "D-04 same words, two pages", NEWS("[The bus page](https://www.example.org/a) and "
	    "[the bus page](https://www.example.org/b)."), "D-04", FINDING_ERROR, 8, 48, NULL, NULL },
	{ "D-04 same words, same page", NEWS("[The bus page](https://www.example.org/a) and "
	    "[the bus page](https://www.example.org/a)."), NULL, 0, 0, 0, NULL, NULL },
	{ "B-50 a field in a link", NEWS("[The bus page](https://www.example.org/?a={{name}})."), "B-50", FINDING_ERROR, 8,
	    2, NULL, NULL },
};

static const struct row markdown_rows[] = {
	{ "D-34 a block", NEWS("<div>\nText\n</div>"), "D-34", FINDING_ERROR, 8, 1, "<div>", NULL },
	{ "D-34 in a line", NEWS("This is <b>new</b>."), "D-34", FINDING_ERROR, 8, 9, "<b>", NULL },
	{ "D-34 a space in a picture's name", NEWS("![Hall](coffee morning.png)"), "D-34", FINDING_ERROR, 8, 1, "![Hall](coffee morning.png)",
	    "![Hall](<coffee morning.png>)" },
	{ "D-34 a space before it", NEWS("See the\n![Hall] (small.png)."), "D-34", FINDING_ERROR, 9, 1, "![Hall] (small.png)", "![Hall](small.png)" },
	{ "D-34 a picture that is not named", NEWS("See the ![Hall]."), "D-34", FINDING_ERROR, 8, 9, "![Hall]", "" },
	{ "D-34 nor closed", NEWS("See the ![Hall(small.png)."), "D-34", FINDING_ERROR, 8, 9, NULL, "" },
	{ "D-34 a link with a space before it", NEWS("Read [our own page] (https://www.example.org/a)."), "D-34", FINDING_ERROR, 8, 6,
	    "[our own page] (https://www.example.org/a)", "[our own page](https://www.example.org/a)" },
	{ "D-34 without https:", NEWS("Read [our own page] (www.example.org/a)."), "D-34", FINDING_ERROR, 8, 6, NULL,
	    "[our own page](https://www.example.org/a)" },
	{ "D-34 on the next line", NEWS("Read [our own page]\n(https://www.example.org/a)."), "D-34", FINDING_ERROR, 8, 0, NULL,
	    "[our own page](https://www.example.org/a)" },
	{ "D-34 a space in the address", NEWS("Read [our own page](https://www.example.org/a b)."), "D-34", FINDING_ERROR, 8, 6,
	    "[our own page](https://www.example.org/a b)", "" },
	{ "D-34 a link that does not end", NEWS("Read [our own page](https://www.example.org/a and (soon) more."), "D-34", FINDING_ERROR, 8, 6,
	    "[our own page](https://www.example.org/a", "" },
	{ "D-34 a link in a link", NEWS("Read [our own page] ([the page on buses](https://www.example.org/a))."), "D-34", FINDING_ERROR, 8, 6,
	    "[our own page] (", "" },
	{ "D-34 somebody's address", NEWS("[Write to Sam] (sam@shop.example)"), "D-34", FINDING_ERROR, 8, 1, NULL, "Write to Sam: sam@shop.example" },
	{ "D-34 stars left over", NEWS("The **Bold** text** here."), "D-34", FINDING_WARNING, 8, 14, "text**", "" },
	{ "D-34 stars with spaces", NEWS("The ** bold ** text."), "D-34", FINDING_ERROR, 8, 0, "**", "" },
	{ "D-34 stars in a heading", HEAD "## A **b** c**\nTopic: news\n\nText.\n", "D-34", FINDING_ERROR, 5, 0, "A b c**", "" },
	{ "D-34 and in the subject", "---\nsubject: The **great** news\n---\n\n## A b\nTopic: news\n\nText.\n", "D-34", FINDING_ERROR, 2, 0, NULL, "" },
	{ "D-34 bold that does not end", NEWS("Come to **the fair."), "D-34", FINDING_ERROR, 8, 9, "**the", "" },
	{ "D-34 two stars for a note", NEWS("Adults \u00A35*, children \u00A33**, families \u00A312."), "D-34", FINDING_WARNING, 8, 22, "\u00A33**,", "" },
	{ "D-34 at the end of a sentence", NEWS("Our team: Jane* and Tom**."), "D-34", FINDING_WARNING, 8, 21, "Tom**.", "" },
	{ "D-34 and the note itself", NEWS("** Under fives come free."), "D-34", FINDING_WARNING, 8, 1, "**", "" },
	{ "stars and brackets that stand for themselves", HEAD "## Only \u00A35\\*\\*\nTopic: news\n\nAdults \u00A35\\*\\*, children \u00A33\\**.\n\n"
	    "\\*\\* Under fives come free. \\[This\nis no link\\](x), nor \\[is this](x), and no picture \\![is here].\n", NULL, 0, 0, 0, NULL, NULL },
	{ "D-34 stars behind such stars", NEWS("Adults \u00A35\\*\\*, **all."), "D-34", FINDING_ERROR, 8, 16, "**all.", "" },
	{ "notes behind a !", NEWS("Thanks to all![1] Well done![^1] So many came![2, 3] (page 4)"), NULL, 0, 0, 0, NULL, NULL },
	{ "D-34 a picture of ten", NEWS("See the ![10 buses]."), "D-34", FINDING_ERROR, 8, 9, "![10 buses]", "" },
	{ "brackets, stars and code that are meant", NEWS("See [1] (page 3) and [2] (e.g. that). It has **** of five stars. `**x[a](b c)`"), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "D-03 a heading inside", NEWS("### Times\n\nText."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-03 no space behind the signs", NEWS("###Times\n\nText."), "D-03", FINDING_ERROR, 8, 1, "###Times", "### Times" },
	{ "a word with one sign is none", NEWS("#SEND is what we write.\n\nText."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-03 a level skipped", NEWS("#### Times\n\nText."), "D-03", FINDING_ERROR, 8, 0, "Times", "### Times" },
	{ "D-03 empty", NEWS("###\n\nText."), "D-03", FINDING_ERROR, 8, 0, "", NULL },
	{ "D-03 bold for a heading", NEWS("**New times**\n\nText."), "D-03", FINDING_ERROR, 8, 0, "New times",
	    "### New times" },
	{ "a bold sentence", NEWS("**The bus leaves at eight.**\n\nText."), NULL, 0, 0, 0, NULL, NULL },
	{ "bold words in a list", NEWS("- **Monday**\n- **Friday**"), NULL, 0, 0, 0, NULL, NULL },
	{ "D-02 no words", NEWS("![](https://www.example.org/a.png)"), "D-02", FINDING_ERROR, 8, -1, NULL,
	    "![(write here what it shows)](https://www.example.org/a.png)" },
	{ "D-02 a file name", NEWS("![bus.JPG](https://www.example.org/a.png)"), "D-02", FINDING_ERROR, 8, 3, "bus.JPG",
	    NULL },
	{ "D-02 image of", NEWS("![Image of a bus](https://www.example.org/a.png)"), "D-02", FINDING_ERROR, 8, 3, NULL,
	    NULL },
	{ "D-17 a bullet of a word processor", NEWS("Bring:\n\n\u2022 Your form\n\u2022 A friend"), "D-17", FINDING_ERROR, 10, 1, "\u2022 Your form",
	    "- Your form" },
	{ "D-17 behind a tab", NEWS("Bring:\n\n\t\u2022\tBring your form"), "D-17", FINDING_ERROR, 10, 2, NULL, "- Bring your form" },
	{ "D-17 in the greeting", HEAD "\u00B7 Hello\n\n## A b\nTopic: news\n\nText.\n", "D-17", FINDING_ERROR, 5, 1, NULL, "- Hello" },
	{ "D-17 a bullet alone, as symbol fonts have it", NEWS("\uF0D8 Your form"), "D-17", FINDING_ERROR, 8, 1, NULL, "- Your form" },
	{ "D-17 dashes", NEWS("Bring:\n\n\u2013 Coffee\n\u2013 Tea"), "D-17", FINDING_ERROR, 10, 1, "\u2013 Coffee", "- Coffee" },
	{ "D-17 other dashes, and the last of them", NEWS("- Coffee\n\u2014 Tea"), "D-17", FINDING_ERROR, 9, 1, "\u2014 Tea", "- Tea" },
	{ "D-17 the first of them", NEWS("\u2013 Coffee\n- Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- Coffee" },
	{ "D-17 what a line goes on with", NEWS("\u2013 Coffee\n  with milk\n\u2013 Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- Coffee" },
	{ "D-17 squares of another font", NEWS("\u00A7 Coffee\n\u00A7 Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- Coffee" },
	{ "D-17 arrows", NEWS("\u2192 Coffee\n\u2192 Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- Coffee" },
	{ "D-17 a bullet", NEWS("\u2981 Coffee"), "D-17", FINDING_ERROR, 8, 1, NULL, "- Coffee" },
	{ "D-17 no space behind the sign", NEWS("-Coffee\n-Tea"), "D-17", FINDING_ERROR, 8, 1, "-Coffee", "- Coffee" },
	{ "D-17 nor behind a star", NEWS("*Coffee\n*[The tea page](https://www.example.org/tea)"), "D-17", FINDING_ERROR, 8, 1, NULL, "* Coffee" },
	{ "D-17 nor behind a number", NEWS("1.Coffee\n2.Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "1. Coffee" },
	{ "D-17 letters", NEWS("a) Coffee\nb) Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- a) Coffee" },
	{ "D-17 numbers in brackets", NEWS("(1) Coffee\n(2) Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- (1) Coffee" },
	{ "D-17 Roman ones", NEWS("iii) Coffee\niv) Tea"), "D-17", FINDING_ERROR, 8, 1, NULL, "- iii) Coffee" },
	{ "D-17 in a list", NEWS("- Coffee\n  \u2013 black\n  \u2013 white"), "D-17", FINDING_ERROR, 9, 3, NULL, "- black" },
	{ "one dash is a poem, or somebody's name", NEWS("\u2013 and then there was tea.\n\nThank you all\n\u2014 Pat, chair"), NULL, 0, 0, 0, NULL, NULL },
	{ "two with an empty line between", NEWS("\u2013 Coffee\n\n\u2013 Tea"), NULL, 0, 0, 0, NULL, NULL },
	{ "two that end where they end", NEWS("\u2013 and then there was tea,  \n\u2013 and then it rained.\\\n\u2013 And then?"), NULL, 0, 0, 0, NULL,
	    NULL },
	{ "an aside in a list", NEWS("- Coffee\n  \u2013 and tea \u2013 at ten"), NULL, 0, 0, 0, NULL, NULL },
	{ "who said it, in a list that goes on", NEWS("- \"They listened.\"\n  \u2014 Anna, mother of two\n- \"The form was\n  too long.\"\n"
	    "  \u2014 Beth, carer"), NULL, 0, 0, 0, NULL, NULL },
	{ "an aside in a numbered list", NEWS("1. Sleep workshop\n   \u2013 online, free\n2. Coffee"), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 a list in a list, half of it", NEWS("- Coffee\n  \u2013 black\n  - white\n- Tea"), "D-17", FINDING_ERROR, 9, 3, NULL, "- black" },
	{ "emphasis, cold, hours and names", NEWS("*Please note*\n*this* is new.\n-20 degrees\n\u201320 degrees\n1.5 hours\n2.5 hours\n"
	    "A. Smith\nB. Jones\ne.g. this\ni.e. that"), NULL, 0, 0, 0, NULL, NULL },
	{ "one line of each", NEWS("-Coffee\n\n*Tea\n\n1.Cake\n\na) Milk\n\n(1) Bread"), NULL, 0, 0, 0, NULL, NULL },
	{ "a line of dashes", NEWS("Text.\n\n---\n\nText."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-34 a tab makes a grey box", NEWS("Bring:\n\n\tYour form"), "D-34", FINDING_ERROR, 10, 2, "Your form", "Your form" },
	{ "a list, and a list in it", NEWS("Bring:\n\n- Your form\n    - And a pen\n\n1. One\n2. Two"), NULL, 0, 0, 0, NULL, NULL },
	{ "C-63 www. and no more", NEWS("See www.example.org/grants."), "C-63", FINDING_ERROR, 8, 5, "www.example.org/grants",
	    "[(write here what the page is about)](https://www.example.org/grants)" },
	{ "C-63 one slash", NEWS("See http:/example.org/x, all."), "C-63", FINDING_ERROR, 8, 5, "http:/example.org/x",
	    "[(write here what the page is about)](https://example.org/x)" },
	{ "C-63 no colon", NEWS("See https//example.org/x"), "C-63", FINDING_ERROR, 8, 5, NULL,
	    "[(write here what the page is about)](https://example.org/x)" },
	{ "the web in words", NEWS("The www. was made in 1989, and http is how it talks."), NULL, 0, 0, 0, NULL, NULL },
	{ "a picture of the own site", NEWS("![A yellow bus](https://www.example.org/a.png)"), NULL, 0, 0, 0, NULL, NULL },
	{ "C-61 on another site", NEWS("![A yellow bus](https://pictures.example/a.png)"), "C-61", FINDING_ERROR, 8, 3,
	    NULL, NULL },
	{ "C-61 in the text", NEWS("![A yellow bus](data:image/png;base64,AAAA)"), "C-61", FINDING_ERROR, 8, 3, NULL, NULL },
	{ "C-61 no folder", NEWS("![A yellow bus](bus.png)"), "C-61", FINDING_ERROR, 8, 3, NULL, NULL },
	{ "D-11 a GIF", NEWS("![A yellow bus](https://www.example.org/a.GIF?x)"), "D-11", FINDING_ERROR, 8, 3, NULL, NULL },
};

static const struct row word_rows[] = {
	{ "a name", NEWS("Hello {{name}}."), NULL, 0, 0, 0, NULL, NULL },
	{ "E-08 unknown field", NEWS("Hello {{first_name}}."), "E-08", FINDING_ERROR, 8, 7, "{{first_name}}", "{{name}}" },
	{ "E-08 blanks inside", NEWS("Hello {{ name }}."), "E-08", FINDING_ERROR, 8, 7, "{{ name }}", "{{name}}" },
	{ "E-08 not closed", NEWS("Hello {{name, all."), "E-08", FINDING_ERROR, 8, 7, NULL, "{{name}}" },
	{ "E-08 *|FNAME|*", NEWS("Dear *|FNAME|*."), "E-08", FINDING_ERROR, 8, 6, "*|FNAME|*", "{{name}}" },
	{ "E-08 %%name%%", NEWS("Dear %%name%%."), "E-08", FINDING_ERROR, 8, 6, "%%name%%", "{{name}}" },
	{ "E-08 [[name]]", NEWS("Dear [[name]]."), "E-08", FINDING_ERROR, 8, 6, "[[name]]", "{{name}}" },
	{ "E-08 {name}", NEWS("Dear {name}."), "E-08", FINDING_ERROR, 8, 6, "{name}", "{{name}}" },
	{ "E-08 [First name]", NEWS("Dear [First name],"), "E-08", FINDING_ERROR, 8, 6, NULL, "{{name}}" },
	{ "E-08 in a heading", HEAD "## For {{name}}\nTopic: news\n\nText.\n", "E-08", FINDING_ERROR, 5, 8, "{{name}}", "" },
	{ "E-08 in From:", SIGNPOST("Topic: signposting\nFrom: Friends of {{name}}\nLink: https://bus.example/act\n"),
	    "E-08", FINDING_ERROR, 7, 0, "{{name}}", "" },
	{ "E-08 in Link:", SIGNPOST("Topic: signposting\nFrom: Bus Friends\nLink: https://bus.example/?a={{name}}\n"),
	    "E-08", FINDING_ERROR, 8, 0, "{{name}}", "" },
	{ "E-08 in Ends:", SIGNPOST(WHOLE "Ends: {{name}}\n"), "E-08", FINDING_ERROR, 9, 0, "{{name}}", "" },
	{ "E-08 another program's, in From:", SIGNPOST("Topic: signposting\nFrom: *|FNAME|*\n"
	    "Link: https://bus.example/act\n"), "E-08", FINDING_ERROR, 7, 0, "*|FNAME|*", "" },
	{ "braces of another kind", NEWS("Rows {a, b} and [1]."), NULL, 0, 0, 0, NULL, NULL },
	{ "E-05 a direction override", NEWS("Bus \u202Etxt."), "E-05", FINDING_ERROR, 8, 5, NULL, NULL },
	{ "E-05 a hidden space", NEWS("Bus\u200B stop."), "E-05", FINDING_ERROR, 8, 4, NULL, NULL },
	{ "D-14 three emoji", NEWS("Yes \U0001F389 \U0001F389\U0001F389."), "D-14", FINDING_ERROR, 8, 5, NULL, NULL },
	{ "one emoji of several parts", NEWS("Yes \U0001F469\u200D\U0001F467\u200D\U0001F466."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-14 an emoji as bullet", NEWS("\u2705 Booked."), "D-14", FINDING_WARNING, 8, 1, NULL, NULL },
	{ "an example's words in the text", NEWS("All well. (Write here what is new) And more."), "", FINDING_ERROR, 8, 11,
	    "(Write here what is new)", "" },
	{ "in a heading", HEAD "## (write here what is new)\nTopic: news\n\nText.\n", "", FINDING_ERROR, 5, 4, NULL, NULL },
	{ "in the subject", "---\nsubject: (write here what it is about)\n---\n\n## A b\nTopic: news\n\nText.\n", "", FINDING_ERROR, 2, 10,
	    NULL, NULL },
	{ "in the words of a link", NEWS("[(write here what the page is about)](https://www.example.org/a)"), "", FINDING_ERROR, 8, -1, NULL, NULL },
	{ "in those of a picture", NEWS("![(write here what it shows)](https://www.example.org/a.png)"), "", FINDING_ERROR, 8, -1, NULL, NULL },
	{ "TBC", NEWS("Venue: TBC."), "", FINDING_ERROR, 8, 8, "TBC", "" },
	{ "XXX", NEWS("Ring 01632 XXX for a place."), "", FINDING_ERROR, 8, 12, "XXX", "" },
	{ "[INSERT NAME]", NEWS("Ask [INSERT NAME]."), "", FINDING_ERROR, 8, 5, "[INSERT NAME]", "" },
	{ "lorem ipsum", NEWS("Lorem ipsum dolor."), "", FINDING_ERROR, 8, 1, NULL, NULL },
	{ "kisses, sizes and remarks", NEWS("Love, Sam xxx. Shirts in XXXL (insert your own name), and where to write [here]."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "D-13 shouting", NEWS("The BUS IS LATE today."), "D-13", FINDING_WARNING, 8, 5, "BUS IS LATE", NULL },
	{ "acronyms", NEWS("HCC, ICB, NHS and SEND meet."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 wrong weekday", NEWS("On Monday 9 March 2027 we meet."), "D-17", FINDING_ERROR, 8, 4,
	    "Monday 9 March 2027", "Tuesday 9 March 2027" },
	{ "D-17 short forms", NEWS("On Mon 9th Mar, 2027."), "D-17", FINDING_ERROR, 8, 4, NULL, "Tuesday 9 March 2027" },
	{ "D-17 month first", NEWS("On Monday, March 9, 2027."), "D-17", FINDING_ERROR, 8, 4, NULL,
	    "Tuesday 9 March 2027" },
	{ "D-17 no such day", NEWS("On Monday 31 June 2027."), "D-17", FINDING_ERROR, 8, 4, NULL, "" },
	{ "the right weekday", NEWS("On Tuesday 9 March 2027 and Sat 27th of March 2027."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 no such day, and no weekday either", NEWS("Come on 30 February 2027."), "D-17", FINDING_ERROR, 8, 9, "30 February 2027", NULL },
	{ "D-17 an hour that has passed", NEWS("Come on Tuesday 10 November 2026, 10am."), "D-17", FINDING_WARNING, 8, 9,
	    "Tuesday 10 November 2026", "" },
	{ "D-17 the same without a weekday", NEWS("Come on 10 November 2026 at 10am."), "D-17", FINDING_WARNING, 8, 9, NULL, NULL },
	{ "what was moved from there", NEWS("It was to be on Tuesday 10 November 2026, 10am. Come on Tuesday 8 December 2026, 10am."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "what is still on", NEWS("Come on Sunday 22 November 2026, 10am to 12.30pm."), NULL, 0, 0, 0, NULL, NULL },
	{ "what lasts until another day", NEWS("From Saturday 21 November 2026, 10am to Monday 23 November 2026, 4pm."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 what is over when it can no longer be called back", NEWS("Come on Sunday 22 November 2026, 10am to 12.05pm."), "D-17", FINDING_WARNING,
	    8, 9, NULL, NULL },
	{ "D-17 what was over with another day", NEWS("Come from Friday 20 November 2026, 10am to Saturday 21 November 2026."), "D-17", FINDING_WARNING, 8, 11, NULL, NULL },
	{ "what is over with today", NEWS("Come from Friday 20 November 2026, 10am to Sunday 22 November."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 what is over", NEWS("Come on Sunday 22 November 2026, 10am to 11.30am."), "D-17", FINDING_WARNING, 8, 9, NULL, NULL },
	{ "D-17 into the night", NEWS("Come on Saturday 21 November 2026, 10pm-1am."), "D-17", FINDING_WARNING, 8, 9, NULL, NULL },
	{ "D-17 no time behind it", NEWS("Come on Saturday 21 November 2026 at 10am to 18 stalls."), "D-17", FINDING_WARNING, 8, 9, NULL, NULL },
	{ "what was may be told of", NEWS("We met on Tuesday 10 November 2026."), NULL, 0, 0, 0, NULL, NULL },
	{ "an hour to come", NEWS("Come on Thursday 10 December 2026, 10am."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 no year: the next such day", NEWS("On Wednesday 8th Dec at 10am."), "D-17", FINDING_ERROR, 8, 4, "Wednesday 8th Dec",
	    "Tuesday 8 December 2026" },
	{ "D-17 with the and of", NEWS("On Monday the 9th of December."), "D-17", FINDING_ERROR, 8, 4, NULL, "Wednesday 9 December 2026" },
	{ "D-17 in figures, and perhaps in another order", NEWS("On Thursday 12/10/26."), "D-17", FINDING_ERROR, 8, 4, "Thursday 12/10/26", "" },
	{ "D-17 of last year's letter", NEWS("On Monday 8 December."), "D-17", FINDING_ERROR, 8, 4, NULL, "Tuesday 8 December 2026" },
	{ "D-17 no such day in any year", NEWS("On Monday 31 June."), "D-17", FINDING_ERROR, 8, 4, NULL, "" },
	{ "D-17 the next one after it goes", "---\nsubject: A b\nsend: 2027-04-01 09:00\n---\n\n## A b\nTopic: news\n\nOn Monday 3 May.\n", NULL, 0,
	    0, 0, NULL, NULL },
	{ "the right weekday without a year", NEWS("On Tuesday 8 December, Tues 9th of March, Thurs 31/12 and Wednesday 10/3/27."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "what was some days ago", NEWS("We met on Monday 9 November."), NULL, 0, 0, 0, NULL, NULL },
	{ "D-17 what was, with its hour", NEWS("Come on Monday 9 November, 10am."), "D-17", FINDING_WARNING, 8, 9, NULL, "" },
	{ "D-17 an invitation a year late", NEWS("Join us on Wed 10 Dec 2025."), "D-17", FINDING_WARNING, 8, 12, "Wed 10 Dec 2025", "" },
	{ "D-17 in a section about events", HEAD "## A b\nTopic: events\n\nCoffee, Wed 10 Dec 2025.\n", "D-17", FINDING_WARNING, 8, 9, NULL, "" },
	{ "what is told of", NEWS("Come and see. The 9 December meeting minutes, kept since Monday 3 March 2025, are there. Do join."), NULL, 0, 0,
	    0, NULL, NULL },
	{ "D-17 no such hour", NEWS("Doors 25:00."), "D-17", FINDING_WARNING, 8, 7, "25:00", "" },
	{ "D-17 no such minute", NEWS("Come at 10:75."), "D-17", FINDING_WARNING, 8, 9, "10:75", "" },
	{ "D-17 nor with a dot", NEWS("Come at 10.75am."), "D-17", FINDING_WARNING, 8, 9, NULL, NULL },
	{ "hours, sums and shares", NEWS("Open 09:30 to 24:00. It costs 10.75 pounds, shared 70:30. On Friday 13 may come 1:02:75."), NULL, 0, 0, 0,
	    NULL, NULL },
	{ "no date at all", NEWS("Sunday school. Mondays. Mon ami. Friday 13."), NULL, 0, 0, 0, NULL, NULL },
};

static bool
row_holds(const struct row *row, const struct judged *judged)
{
	const struct finding *found;

	if (row->rule == NULL)
		return judged->findings.count == 0;
	found = finding_of(&judged->findings, row->rule);
	return found != NULL && found->level == row->level && found->line == row->line &&
	    (row->column < 0 || found->column == row->column) &&
	    (row->quote == NULL || strcmp(row->quote, found->quote) == 0) &&
	    (row->fix == NULL || strcmp(row->fix, found->fix) == 0) && *found->text != '\0';
}

static void
check_rows_of(const struct forum *forum, const struct row *rows, size_t count)
{
	int wrong = 0;

	for (size_t i = 0; i < count; i++) {
		struct judged judged;

		judge(forum, rows[i].text, &judged);
		if (!row_holds(&rows[i], &judged)) {
			print_error("wrong: %s\n", rows[i].what);
			print_findings(&judged.findings);
			wrong++;
		}
		judged_free(&judged);
	}
	assert_int_equal(wrong, 0);
}

static void
check_rows(const struct row *rows, size_t count)
{
	check_rows_of(&example, rows, count);
}

#define CHECK(name, rows) \
	static void \
	name(void **state) \
	{ \
		(void)state; \
		check_rows(rows, sizeof rows / sizeof *rows); \
	}

CHECK(the_top_of_the_file, head_rows)
CHECK(A_10_A_12_A_25_sections_and_their_topics, item_rows)
CHECK(A_22_A_23_A_28_signposting, signpost_rows)
CHECK(A_21_nothing_of_a_signposting_section_elsewhere, leak_rows)
CHECK(A_21_names_in_other_words, name_rows)
CHECK(A_23_campaigning_is_marked_or_explained, campaign_rows)
CHECK(C_63_D_04_links, link_rows)
CHECK(D_02_D_03_D_34_markdown_and_pictures, markdown_rows)
CHECK(D_13_D_14_D_17_E_05_E_08_words, word_rows)

/* Slips of the pen for which the proofreader knows what was meant, or says that it does not. */
static const char *const slips[] = {
	NEWS("[Write to Sam](sam@example.org)"), NEWS("[Write to Sam](sam@shop.example)"), NEWS("[Write to Sam](mailto:sam@shop.example)"),
	NEWS("<sam@shop.example>"), NEWS("[sam@shop.example](mailto:sam@shop.example)"), NEWS("[Write to Sam](https://sam@example.org)"),
	NEWS("[Write to Sam](\u201Csam@example.org\u201D)"),
	NEWS("[our own page](\u201Chttps://www.example.org/a\u201D)"), NEWS("[our own page](\"https://www.example.org/a\")"),
	NEWS("[our own page](\u2018www.example.org/a\u2019)"), NEWS("[our own page](\u201Chttp://www.example.org/a\u201D)"),
	NEWS("[our own page](\u201C\u201D)"), NEWS("[our own page](\u201Chttps://www.example,org/a\u201D)"),
	NEWS("[our own page](www.example.org/a)"), NEWS("[our own page](www.example,org/a)"), NEWS("[our own page](http://www.example,org/a.b)"),
	NEWS("[our own page](http://192.0.2.1/a)"), NEWS("[our own page](http://sam@www.example.org/a)"), NEWS("[our own page](page)"),
	NEWS("[our own page](folder/page.html)"), NEWS("[our own page](/page.html)"), NEWS("[our own page](ftp.example)"),
	NEWS("[the village hall](small.png)"), NEWS("[the agenda page](agenda.pdf)"), NEWS("[our own page](ftp://www.example.org/a.b)"),
	NEWS("See http://www.example.org/a."), NEWS("See http://www.example,org/a."), NEWS("See http://bit.ly/a."),
	NEWS("See \u201Chttps://www.example.org/a\u201D."), NEWS("See www.example.org/a."), NEWS("See www.example,org/a.b."),
	NEWS("See http//www.example.org/a"), NEWS("See https:/www..example.org/a"),
	NEWS("[here](https://www.example.org/a)"), NEWS("[here](https://bit.ly/a)"), NEWS("[here](http://www.example.org/a)"),
	NEWS("[](https://www.example.org/a)"), NEWS("<https://www.example.org/a>"), NEWS("[click\nhere](https://www.example.org/a)"),
	NEWS("\u2013 Coffee\n\u2013 Tea"), NEWS("-Coffee\n\u2014 Tea\n\u2022 Cake"), NEWS("1.Coffee\n2.Tea"), NEWS("a) Coffee\nb) Tea"),
	NEWS("###Times\n\nText."),
	NEWS("[our own page] (https://www.example.org/a)"), NEWS("[our own page](https://www.example.org/a b)"),
	NEWS("[our own page] (https://www.example.org/a b)"), NEWS("[our own page] (\u201Chttps://www.example.org/a\u201D)"),
	NEWS("[our own page] (www.example.org/a)"), NEWS("[our own page] (http://www.example.org/a)"), NEWS("[our own page] (https://bit.ly/a)"),
	NEWS("[our own page] (example.org/a)"), NEWS("[our own page]  (https://www.example,org/a)"), NEWS("[our own page](https://www.example.org/a"),
	NEWS("[our own page] ([the page on buses](https://www.example.org/a))"), NEWS("[our [own page](https://www.example.org/a)](https://www.example.org/a)"),
	NEWS("[Write to Sam] (sam@example.org)"), NEWS("[Write to Sam] (sam@shop.example)"), NEWS("[Write to Sam] (mailto:sam@shop.example)"),
	NEWS("![Hall]"), NEWS("**Bold** **text here"), NEWS("The ** bold ** text"),
};

/* The text with `new` where `old` stood first; frees the text. */
static char *
replaced(char *text, const char *old, const char *new)
{
	char *found = strstr(text, old);
	struct buffer buffer = { .limit = 65536 };

	if (found == NULL || *old == '\0')
		return text;
	buffer_add(&buffer, text, (size_t)(found - text));
	buffer_add_text(&buffer, new);
	buffer_add_text(&buffer, found + strlen(old));
	free(text);
	return buffer_text(&buffer);
}

/* What is proposed is pasted in place of what it is about, and what is to be written is written. */
static char *
mended(const char *text, const struct findings *findings, int *left)
{
	char *now = memory_text(text);

	*left = 0;
	for (int i = 0; i < findings->count; i++) {
		const struct finding *one = &findings->list[i];

		if (*one->fix != '\0')
			now = replaced(now, one->quote, one->fix);
		else if (one->level == FINDING_ERROR)
			++*left;
	}
	return replaced(now, "(write here what the page is about)", "What the council says");
}

static void
what_is_proposed_passes_when_it_is_pasted(void **state)
{
	int wrong = 0;

	(void)state;
	for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
		struct judged before, after;
		char *text;
		int left;

		judge(&example, slips[i], &before);
		text = mended(slips[i], &before.findings, &left);
		judge(&example, text, &after);
		if (before.findings.errors == 0 || after.findings.errors > left) {
			print_error("wrong: %s\n-> %s\n", slips[i], text);
			print_findings(&before.findings);
			print_findings(&after.findings);
			wrong++;
		}
		free(text);
		judged_free(&before);
		judged_free(&after);
	}
	assert_int_equal(wrong, 0);
}

/* Judged on a Sunday at noon: nothing that goes by consent goes before Monday at eight. */
static const struct row quiet_rows[] = {
	{ "D-17 over when the quiet hours are", NEWS("Come on Sunday 22 November 2026 at 6pm."), "D-17", FINDING_WARNING, 8, 9,
	    "Sunday 22 November 2026", "" },
	{ "D-17 meant for another quiet day", "---\nsubject: A b\nsend: 2026-11-29 09:00\n---\n\n## A b\nTopic: news\n\n"
	    "Come on Sunday 29 November 2026, 11am.\n", "D-17", FINDING_WARNING, 9, 9, NULL, NULL },
	{ "what is still to come by then", NEWS("Come on Monday 23 November 2026 at 9am."), NULL, 0, 0, 0, NULL, NULL },
	{ "A-22 a section that ends in them", HEAD "## A b\nTopic: news\nEnds: 2026-11-22\n\nText.\n", "A-22", FINDING_ERROR, 7, 0,
	    "2026-11-22", "" },
	{ "a section that ends on the day they do", HEAD "## A b\nTopic: news\nEnds: 2026-11-23\n\nText.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "what goes by a role has none", "---\nsubject: For reps\naudience: reps\n---\n\n## Papers ready\nTopic: rep-work\nEnds: 2026-11-22\n\n"
	    "Come on Sunday 22 November 2026 at 6pm.\n", NULL, 0, 0, 0, NULL, NULL },
	{ "but waits with what goes by consent", "---\nsubject: A b\naudience: members and reps\n---\n\n## Papers\nTopic: rep-work\nEnds: 2026-11-22\n\nText.\n\n"
	    "## A b\nTopic: news\n\nText.\n", "A-22", FINDING_ERROR, 8, 0, NULL, NULL },
};

static void
F_07_what_is_over_when_the_quiet_hours_are(void **state)
{
	struct forum quiet = example;

	(void)state;
	quiet.quiet = (struct quiet_hours){ .from_minute = 20 * 60, .until_minute = 8 * 60, .sundays = true };
	check_rows_of(&quiet, quiet_rows, sizeof quiet_rows / sizeof *quiet_rows);
}

static void
D_16_long_sentences_are_told_from_200_words_on(void **state)
{
	struct buffer text = { .limit = 65536 };
	struct judged judged;

	(void)state;
	buffer_add_text(&text, HEAD "## A b\nTopic: news\n\n");
	for (int i = 0; i < 30; i++)
		buffer_add_text(&text, "bus ");
	buffer_add_text(&text, "stop.");
	judge(&example, text.bytes, &judged);
	assert_null(finding_of(&judged.findings, "D-16"));
	judged_free(&judged);
	for (int i = 0; i < 60; i++)
		buffer_add_text(&text, " The bus is late.");
	judge(&example, text.bytes, &judged);
	assert_non_null(finding_of(&judged.findings, "D-16"));
	assert_int_equal(judged.findings.warnings, 1);
	assert_int_equal(judged.findings.list[0].line, 8);
	judged_free(&judged);
	for (int i = 0; i < 40; i++)
		buffer_add_text(&text, " Accessibility considerations necessitate multidisciplinary participation.");
	judge(&example, text.bytes, &judged);
	assert_int_equal(judged.findings.warnings, 2);
	judged_free(&judged);
	buffer_free(&text);
}

static void
D_32_one_reason_covers_the_warnings_and_no_error(void **state)
{
	struct judged judged;

	(void)state;
	judge(&example, NEWS("See our [timetable](https://www.example.org/a)."), &judged);
	assert_int_equal(judged.findings.warnings, 1);
	assert_false(proofread_passes(&judged.findings, judged.draft));
	judged_free(&judged);
	judge(&example, "---\nsubject: A b\nreason: that is its name\n---\n\n## A b\nTopic: news\n\n"
	    "See our [timetable](https://www.example.org/a).\n", &judged);
	assert_int_equal(judged.findings.warnings, 1);
	assert_true(proofread_passes(&judged.findings, judged.draft));
	judged_free(&judged);
	judge(&example, "---\nsubject: A b\nreason: that is its name\n---\n\n## A b\nTopic: news\n\n"
	    "See [here](https://www.example.org/a).\n", &judged);
	assert_false(proofread_passes(&judged.findings, judged.draft));
	judged_free(&judged);
}

static void
a_plan_holds_what_was_resolved(void **state)
{
	struct judged judged;

	(void)state;
	judge(&example, "---\nsubject: A b\nidentity: Chair\nsend: 2027-10-31 01:30 second\n---\n\n## School meals\n"
	    "Topic: news\n\nText.\n\n## Keep the bus\n" WHOLE "Ends: 2026-12-20\n\nText.\n", &judged);
	assert_int_equal(judged.plan.kind, KIND_NEWSLETTER);
	assert_ptr_equal(judged.plan.identity, &identities[1]);
	assert_int_equal(judged.plan.audience.parents, ROLE_MEMBER);
	assert_int_equal(judged.plan.audience.professionals, 0);
	assert_true(judged.plan.due_twice && judged.plan.due_second);
	assert_int_equal(judged.plan.due_at, 1824946200);	/* 2027-10-31T01:30:00Z */
	assert_string_equal(judged.plan.due_wall, "2027-10-31 01:30");
	assert_int_equal(judged.plan.item_count, 2);
	assert_int_equal(judged.plan.all_bits, 3);
	assert_ptr_equal(judged.plan.items[0].topic, &topics[0]);
	assert_string_equal(judged.plan.items[0].fund, "grant");
	assert_string_equal(judged.plan.items[1].fund, "donations");
	assert_string_equal(judged.plan.items[1].link_host, "bus.example");
	assert_int_equal(judged.plan.items[1].ends_at, 1797811200);	/* 2026-12-21T00:00:00Z */
	judged_free(&judged);
	judge(&example, HEAD "## A b\nTopic: news\nEnds: Sunday 20 December 2026\n\nText.\n\n## C d\nTopic: news\n"
	    "Ends: 20 December 2026, 12 noon\n\nText.\n", &judged);
	assert_int_equal(judged.plan.items[0].ends_at, 1797811200);	/* 2026-12-21T00:00:00Z */
	assert_int_equal(judged.plan.items[1].ends_at, 1797768000);	/* 2026-12-20T12:00:00Z */
	judged_free(&judged);
	judge(&example, HEADED("audience: reps and staff"), &judged);
	assert_int_equal(judged.plan.audience.parents, ROLE_REP | ROLE_STAFF);
	assert_int_equal(judged.plan.audience.professionals, ROLE_STAFF);
	judged_free(&judged);
	judge(&example, HEADED("audience: got 41"), &judged);
	assert_int_equal(judged.plan.audience.parents, 0);
	assert_int_equal(judged.plan.audience.got, 41);
	judged_free(&judged);
}

#define LONG_WORDS "A yellow bus and a red bus and a blue bus and a green bus and a white bus and a black bus and a " \
	"grey bus and a brown bus and a pink bus and an orange bus"

static const struct picture_row {
	const char *what, *text, *rule;		/* NULL = nothing is found */
	enum finding_level level;
	const char *words;
} picture_rows[] = {
	{ "it is there", NEWS("![A yellow bus](bus.png)"), NULL, FINDING_ERROR, NULL },
	{ "twice", NEWS("![A yellow bus](bus.png)\n\n![The bus again](bus.png)"), NULL, FINDING_ERROR, NULL },
	{ "with a blank", NEWS("![A yellow bus](<the bus.jpg>)"), NULL, FINDING_ERROR, NULL },
	{ "D-34 with a blank and no < >", NEWS("![A yellow bus](the bus.jpg)"), "D-34", FINDING_ERROR, "Put < and > around the name" },
	{ "D-34 and one before it", NEWS("![A yellow bus] (the bus.jpg)"), "D-34", FINDING_ERROR, "and take the other out" },
	{ "C-61 not there", NEWS("![A yellow bus](nowhere.png)"), "C-61", FINDING_ERROR, "Put it there" },
	{ "C-61 elsewhere", NEWS("![A yellow bus](../bus.png)"), "C-61", FINDING_ERROR, "must be named" },
	{ "C-61 no picture", NEWS("![A yellow bus](page.png)"), "C-61", FINDING_ERROR, "no PNG picture" },
	{ "C-61 too large", NEWS("![A yellow bus](huge.png)"), "C-61", FINDING_ERROR, "at most 200 KB" },
	{ "C-61 too large together", NEWS("![One bus](big1.png) ![Two buses](big2.png) ![Three buses](big3.png)"), "C-61",
	    FINDING_ERROR, "at most 400 KB" },
	{ "D-11 it moves", NEWS("![A yellow bus](moves.png)"), "D-11", FINDING_ERROR, "stands still" },
	{ "D-11 a GIF, said once", NEWS("![A yellow bus](bus.gif)"), "D-11", FINDING_ERROR, "GIF" },
	{ "D-09 a banner", NEWS("![A yellow bus](banner.png)"), "D-09", FINDING_WARNING, "as a banner" },
	{ "D-09 long words", NEWS("![" LONG_WORDS "](bus.png)"), "D-09", FINDING_WARNING, "words of the picture" },
};

static void
put_pictures(const struct picture_folder *folder)
{
	picture_put_png(folder, "bus.png", 640, 480, false, 900, 1);
	picture_put_jpeg(folder, "the bus.jpg", 640, 480, 900, 2);
	picture_put(folder, "page.png", "<html>", 6);
	picture_put_png(folder, "huge.png", 640, 480, false, PICTURE_LIMIT + 1, 3);
	picture_put_png(folder, "big1.png", 640, 480, false, 150 * 1024, 4);
	picture_put_png(folder, "big2.png", 640, 480, false, 150 * 1024, 5);
	picture_put_png(folder, "big3.png", 640, 480, false, 150 * 1024, 6);
	picture_put_png(folder, "moves.png", 640, 480, true, 900, 7);
	picture_put_png(folder, "banner.png", 900, 200, false, 900, 8);
}

static void
C_61_D_09_D_11_pictures_come_from_the_forums_folder(void **state)
{
	struct forum forum = example;
	struct picture_folder folder;

	(void)state;
	picture_folder_make(&folder);
	put_pictures(&folder);
	forum.asset_directory = folder.path;
	for (size_t i = 0; i < sizeof picture_rows / sizeof *picture_rows; i++) {
		const struct picture_row *row = &picture_rows[i];
		const struct finding *found;
		struct judged judged;

		judge(&forum, row->text, &judged);
		found = judged.findings.count == 1 ? &judged.findings.list[0] : NULL;
		if (row->rule == NULL ? judged.findings.count != 0 : found == NULL || strcmp(found->rule, row->rule) != 0 ||
		    found->level != row->level || strstr(found->text, row->words) == NULL) {
			print_findings(&judged.findings);
			fail_msg("%s", row->what);
		}
		judged_free(&judged);
	}
	picture_folder_remove(&folder);
}

static void
C_61_pictures_leave_room_for_the_words(void **state)
{
	struct forum forum = example;
	struct picture_folder folder;
	struct judged judged;

	(void)state;
	picture_folder_make(&folder);
	put_pictures(&folder);
	forum.asset_directory = folder.path;
	forum.outbox.size_limit = 256 * 1024;
	judge(&forum, NEWS("![A yellow bus](big1.png)"), &judged);
	assert_int_equal(judged.findings.count, 1);
	assert_non_null(strstr(judged.findings.list[0].text, "your mail server takes at most 128 KB"));
	judged_free(&judged);
	picture_folder_remove(&folder);
}

/* What the program makes of an officer's words is judged as what they write themselves: what is wrong with its shape is told too. */
static void
D_03_a_draft_that_is_made_keeps_what_reading_it_found(void **state)
{
	struct made_text text = { .text = { .limit = DRAFT_LIMIT } };
	struct made_draft made;

	(void)state;
	memset(&made, 0xA5, sizeof made);	/* its callers leave it empty */
	buffer_add_text(&text.text, NEWS("The bus leaves at eight.\n\n# When\n\nOn Tuesday."));
	made_text_mark(&text, 1, true);
	made_draft_judge(&example, &text, &made);
	assert_int_equal(made.findings.count, 1);
	assert_string_equal(made.findings.list[0].rule, "D-03");
	made_draft_clear(&made);
	buffer_free(&text.text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_top_of_the_file),
		cmocka_unit_test(A_10_A_12_A_25_sections_and_their_topics),
		cmocka_unit_test(A_22_A_23_A_28_signposting),
		cmocka_unit_test(A_21_nothing_of_a_signposting_section_elsewhere),
		cmocka_unit_test(A_21_names_in_other_words),
		cmocka_unit_test(A_23_campaigning_is_marked_or_explained),
		cmocka_unit_test(C_63_D_04_links),
		cmocka_unit_test(D_02_D_03_D_34_markdown_and_pictures),
		cmocka_unit_test(D_13_D_14_D_17_E_05_E_08_words),
		cmocka_unit_test(what_is_proposed_passes_when_it_is_pasted),
		cmocka_unit_test(F_07_what_is_over_when_the_quiet_hours_are),
		cmocka_unit_test(D_16_long_sentences_are_told_from_200_words_on),
		cmocka_unit_test(D_32_one_reason_covers_the_warnings_and_no_error),
		cmocka_unit_test(a_plan_holds_what_was_resolved),
		cmocka_unit_test(C_61_D_09_D_11_pictures_come_from_the_forums_folder),
		cmocka_unit_test(C_61_pictures_leave_room_for_the_words),
		cmocka_unit_test(D_03_a_draft_that_is_made_keeps_what_reading_it_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
