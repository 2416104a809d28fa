/*
 * Web addresses: GLib takes them apart, the tables here say what we do not link to.  What is proposed in place of one has been
 * judged like any other.
 */
#include "core/proofread_url.h"

#include <glib.h>

#include "base/text.h"
#include "render/draft_file.h"

/* C-63: who shortens or redirects.  The reader cannot see where they go, and neither can we. */
static const char *const shorteners[] = {
	"bit.ly", "bitly.com", "buff.ly", "cutt.ly", "db.tt", "fb.me", "forms.gle", "goo.gl", "is.gd", "j.mp", "lnkd.in",
	"ow.ly", "qr.ae", "rb.gy", "rebrand.ly", "shorturl.at", "smarturl.it", "snip.ly", "soo.gd",
	"surl.li", "t.co", "t.ly", "t2m.io", "tiny.cc", "tiny.one", "tinyurl.com", "trib.al", "urlz.fr", "v.gd",
	"wp.me", "x.gd", "youtu.be", "chng.it", NULL
};

static const char *const redirectors[] = {
	"safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com", "list-manage.com",
	"l.facebook.com", "lm.facebook.com", "l.instagram.com", "click.mailchimp.com", "sendgrid.net", NULL
};

static bool
is_clean(const char *text)
{
	for (; *text != '\0'; text++) {
		if ((unsigned char)*text <= ' ' || *text == '\\' || *text == 0x7F)
			return false;
	}
	return true;
}

static const char *
arena_lower(struct proof *proof, const char *text)
{
	char *lower = g_ascii_strdown(text == NULL ? "" : text, -1);
	char *kept = arena_text(proof->arena, lower);
	size_t length = strlen(kept);

	g_free(lower);
	if (length > 0 && kept[length - 1] == '.')
		kept[length - 1] = '\0';
	return kept;
}

static bool
is_mailbox(const char *path)
{
	const char *domain = path == NULL ? NULL : strchr(path, '@');

	return domain != NULL && domain > path && strpbrk(domain + 1, "@/") == NULL && strchr(domain, '.') != NULL;
}

void
url_read(struct proof *proof, const char *text, struct url *url)
{
	char *scheme = NULL, *user = NULL, *host = NULL, *path = NULL;

	*url = (struct url){ .scheme = "", .host = "", .mailbox = "" };
	if (!is_clean(text) || !g_utf8_validate(text, -1, NULL))
		return;
	/* Relaxed: many real pages have a | or a stray % in their address, which harms nobody. */
	url->readable = g_uri_split(text, G_URI_FLAGS_PARSE_RELAXED, &scheme, &user, &host, NULL, &path,
	    NULL, NULL, NULL);
	url->scheme = arena_lower(proof, scheme);
	url->host = arena_lower(proof, host);
	url->has_user = user != NULL;
	if (strcmp(url->scheme, "mailto") == 0 || (scheme == NULL && host == NULL && is_mailbox(path)))
		url->mailbox = arena_lower(proof, path);
	g_free(scheme);
	g_free(user);
	g_free(host);
	g_free(path);
}

bool
host_is_under(const char *host, const char *parent)
{
	if (text_starts_folded(parent, "www."))
		parent += 4;
	if (*host == '\0' || *parent == '\0' || strlen(host) < strlen(parent))
		return false;
	if (!text_same(host + strlen(host) - strlen(parent), parent))
		return false;
	return strlen(host) == strlen(parent) || host[strlen(host) - strlen(parent) - 1] == '.';
}

/* The host in "https://www.example.org/path" or "example.org", inside the text. */
static bool
host_matches_address(const char *host, const char *address)
{
	char parent[LINK_HOST_LIMIT];
	const char *start;

	if (address == NULL || *address == '\0')
		return false;
	start = strstr(address, "://");
	start = start == NULL ? address : start + 3;
	if (!text_copy(parent, sizeof parent, start))
		return false;
	parent[strcspn(parent, ":/?#")] = '\0';
	return host_is_under(host, parent);
}

bool
host_is_own(const struct forum *forum, const char *host)
{
	return host_matches_address(host, forum->website) || host_matches_address(host, forum->privacy_notice) ||
	    host_matches_address(host, forum->base_url);
}

const char *
host_closed(const struct forum *forum, const char *host)
{
	for (char **closed = forum->closed_hosts; closed != NULL && *closed != NULL; closed++) {
		if (host_is_under(host, *closed))
			return *closed;
	}
	return NULL;
}

static bool
is_in(const char *const *list, const char *host)
{
	for (; *list != NULL; list++) {
		if (host_is_under(host, *list))
			return true;
	}
	return false;
}

/* Dotted, in one number, in hex, or in brackets: browsers read all of these as an address. */
static bool
is_bare_ip(const char *host)
{
	const char *last = strrchr(host, '.');

	last = last == NULL ? host : last + 1;
	if (strchr(host, ':') != NULL || text_starts(host, "0x"))
		return true;
	return *last != '\0' && strspn(last, "0123456789") == strlen(last);
}

/* RFC 1123 2.1 and RFC 5892: letters and digits of any script, hyphens, and what some scripts need between letters.  A _ is in no rule and
 * in some real names. */
static bool
is_of_site_name(gunichar one)
{
	return g_unichar_isalnum(one) || g_unichar_ismark(one) || one == '-' || one == '_' || one == 0xB7 || one == 0x200C || one == 0x200D ||
	    one == 0x30FB;
}

/* "www.example.org": two labels or more, none of them empty. */
static bool
is_site_name(const char *host)
{
	char *shown = g_hostname_to_unicode(host);
	bool good = shown != NULL && strchr(host, '.') != NULL && !text_starts(host, ".") && !text_ends(host, ".") && strstr(host, "..") == NULL;

	for (const char *at = shown; good && *at != '\0'; at = g_utf8_next_char(at))
		good = *at == '.' || is_of_site_name(g_utf8_get_char(at));
	g_free(shown);
	return good;
}

/* E-22: Latin letters with look-alikes from another alphabet between them, in one label. */
static bool
is_mixed_script(const char *host)
{
	char *shown = g_hostname_to_unicode(host);
	GUnicodeScript script = G_UNICODE_SCRIPT_COMMON;
	bool mixed = false;

	for (const char *at = shown; at != NULL && *at != '\0'; at = g_utf8_next_char(at)) {
		GUnicodeScript found = g_unichar_get_script(g_utf8_get_char(at));

		if (*at == '.')
			script = G_UNICODE_SCRIPT_COMMON;
		else if (found == G_UNICODE_SCRIPT_COMMON || found == G_UNICODE_SCRIPT_INHERITED)
			continue;
		else if (script == G_UNICODE_SCRIPT_COMMON)
			script = found;
		else
			mixed = mixed || found != script;
	}
	g_free(shown);
	return mixed;
}

bool
mailbox_is_own(const struct forum *forum, const char *mailbox)
{
	const char *domain = strchr(mailbox, '@');

	if (domain == NULL)
		return false;
	if (forum->domain != NULL && text_same(domain + 1, forum->domain))
		return true;
	for (int i = 0; i < forum->identity_count; i++) {
		if (text_same(mailbox, forum->identities[i].address) ||
		    text_same(mailbox, forum->identities[i].reply_to))
			return true;
	}
	return (forum->contact != NULL && text_same(mailbox, forum->contact)) || host_is_own(forum, domain + 1);
}

/* ---- what was meant ---- */

size_t
url_quote_length(const char *at)
{
	static const char *const quotes[] = { "\"", "'", "\u2018", "\u2019", "\u201C", "\u201D", "\u201E", "\u00AB", "\u00BB", NULL };

	for (const char *const *quote = quotes; *quote != NULL; quote++)
		if (text_starts(at, *quote))
			return strlen(*quote);
	return 0;
}

/* The address without the quotation marks around it; the text itself where there are none. */
static const char *
without_quotes(struct proof *proof, const char *text)
{
	const char *start = text, *end = text + strlen(text), *last = end;

	while (url_quote_length(start) > 0)
		start += url_quote_length(start);
	while (last > start && (last = g_utf8_prev_char(last)) >= start && url_quote_length(last) > 0)
		end = last;
	return start == text && *end == '\0' ? text : arena_text_part(proof->arena, start, end > start ? (size_t)(end - start) : 0);
}

/* "small.png", "agenda.pdf": what lies on somebody's computer. */
static bool
is_file_name(const char *text)
{
	static const char *const ends[] = { ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".pdf", ".doc",
		".docx", ".odt", ".rtf", ".txt", ".xls", ".xlsx", ".csv", ".ppt", ".pptx", ".htm", ".html", NULL };
	const char *dot = strrchr(text, '.');

	for (const char *const *end = ends; dot != NULL && strpbrk(text, "/:@") == NULL && *end != NULL; end++)
		if (text_same(dot, *end))
			return true;
	return false;
}

static bool
is_good(struct proof *proof, const char *text)
{
	struct findings found = { .list = NULL };
	struct proof trial = *proof;
	struct url url;
	bool good;

	trial.findings = &found;
	url_read(&trial, text, &url);
	url_judge(&trial, &url, text, (struct place){ 0, 0 }, "");
	good = found.errors + found.warnings == 0;
	findings_free(&found);
	return good;
}

const char *
url_meant(struct proof *proof, const char *text)
{
	struct url url;

	text = without_quotes(proof, text);
	url_read(proof, text, &url);
	if (strcmp(url.scheme, "http") == 0)
		text = arena_format(proof->arena, "https%s", text + strlen("http"));
	else if (*url.mailbox != '\0' && *url.scheme == '\0')
		text = arena_format(proof->arena, "mailto:%s", text);
	else if (*url.scheme == '\0' && strchr(text, '.') != NULL && *text != '/' && !is_file_name(text))
		text = arena_format(proof->arena, "https://%s", text);
	url_read(proof, text, &url);
	/* What begins with anything else is not proposed, and is_good would ask what was meant by it. */
	if (strcmp(url.scheme, "https") != 0 && strcmp(url.scheme, "mailto") != 0)
		return "";
	return is_good(proof, text) ? text : "";
}

/* ---- what is wrong ---- */

void
mailbox_refuse(struct proof *proof, struct place place, const char *what, const char *quote, const char *fix)
{
	findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", quote, fix,
	    "%s leads to an e-mail address that is not the forum's. Write the address as plain text, without a link, or link to a page.", what);
}

/* Of another's, people shall see whom they write to; one of ours is linked to by mailto:. */
static void
judge_mailbox(struct proof *proof, const struct url *url, const char *text, struct place place, const char *what)
{
	if (!mailbox_is_own(proof->forum, url->mailbox))
		mailbox_refuse(proof, place, what, text, "");
	else if (*url->scheme == '\0')
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, url_meant(proof, text),
		    "%s leads to an e-mail address. That takes mailto: in front of the address, without a space.", what);
}

/* What has no https:, http: or the like in front. */
static void
judge_bare(struct proof *proof, const char *text, struct place place, const char *what)
{
	if (is_file_name(text))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s leads to a file (%s), which the people who get the letter do not have. To show a picture, put ! in front of the [. "
		    "Anything else must be on a website: link to its page there.", what, text);
	else
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, url_meant(proof, text),
		    "%s leads nowhere: the address must be whole and begin with https://", what);
}

/* Everything that is neither https: nor a mailbox. */
static void
judge_scheme(struct proof *proof, const struct url *url, const char *text, struct place place, const char *what)
{
	if (strcmp(url->scheme, "http") == 0)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, url_meant(proof, text),
		    "%s begins with http:, which others can read and change on the way. Try it with https:", what);
	else if (*url->scheme == '\0')
		judge_bare(proof, text, place, what);
	else
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s begins with '%s:'. Only links that begin with https: are sent.", what, url->scheme);
}

static void
judge_host(struct proof *proof, const struct url *url, const char *text, struct place place, const char *what)
{
	if (url->has_user)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s has an @ before the site's name, which can make it look like another site. Write an e-mail address as plain text; for a "
		    "page, paste its address without what stands before the @.", what);
	if (is_bare_ip(url->host))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s leads to a number (%s) instead of a named site. Ask for the site's name.", what, url->host);
	else if (!is_site_name(url->host))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s leads nowhere: no site can have that name. Look for a comma, a second dot, a quotation mark or a part that is "
		    "missing, or open the page and copy its address again.", what);
	if (is_in(shorteners, url->host))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s uses the link shortener %s. Open it and paste the long address, so that people see where "
		    "it leads.", what, url->host);
	if (is_in(redirectors, url->host))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s passes through %s, which notes who clicks. Open it and paste the address you end up on.",
		    what, url->host);
	if (is_mixed_script(url->host))
		findings_add(proof->findings, FINDING_WARNING, place.line, place.column, "E-22", text, "",
		    "%s has letters of different alphabets in the site's name (%s). That is how false sites look "
		    "like real ones: check it letter by letter.", what, url->host);
}

void
url_judge(struct proof *proof, const struct url *url, const char *text, struct place place, const char *what)
{
	if (without_quotes(proof, text) != text)
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, url_meant(proof, text),
		    "%s has quotation marks around its address, and leads nowhere. Take them away.", what);
	else if (*url->mailbox != '\0')
		judge_mailbox(proof, url, text, place, what);
	else if (!url->readable || (strcmp(url->scheme, "https") == 0 && *url->host == '\0'))
		findings_add(proof->findings, FINDING_ERROR, place.line, place.column, "C-63", text, "",
		    "%s has an address that cannot be read. Open the page and copy its address again.", what);
	else {
		if (strcmp(url->scheme, "https") != 0)
			judge_scheme(proof, url, text, place, what);
		if (*url->host != '\0')
			judge_host(proof, url, text, place, what);
	}
}
