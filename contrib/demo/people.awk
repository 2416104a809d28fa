# A hundred invented parents as a table for `signpost member import`: -v people=N.  No random
# numbers: everybody has the same answers every time.
BEGIN {
	names = split("Amina Bethan Carys Dafydd Ewa Farah Grace Hannah Imran Jo Kwame Leila Megan Nadia Olu " \
	    "Priya Quentin Ruth Si\303\242n Tom\303\241s", first, " ")
	others = split("Ahmed Baker Cooper Davies Evans Fraser Green Hughes Iqbal Jones Khan Lewis Morgan " \
	    "Nowak O'Brien Patel Quinn Roberts Shah Taylor Underwood Vaughan Williams", last, " ")
	channels = split("web paper phone event email", channel, " ")
	evidence["web"] = "joining page"
	evidence["paper"] = "paper form"
	evidence["phone"] = "told by phone"
	evidence["event"] = "card filled in at the summer fair"
	evidence["email"] = "mail to the office"
	domains = split("example.org example.com example.net", domain, " ")
	print "address,name,roles,capacity,address_kind,district,topics,consent_at,channel,wording,evidence"
	for (i = 1; i <= people; i++) {
		given = first[(i - 1) % names + 1]
		family = last[(i * 7) % others + 1]
		how = channel[i % channels + 1]
		printf "parent%03d@%s,%s %s,member,parent,individual,,%s,20%02d-%02d-%02d,%s,,%s %d\n", i,
		    domain[i % domains + 1], given, family, topics(i), 21 + i % 5, i % 12 + 1, i % 28 + 1, how,
		    evidence[how], i
	}
}

# Four agreed to nothing that is in the newsletter, forty to signposting, the others to news, events
# or both.
function topics(i) {
	if (i == 13 || i == 38)
		return "surveys"
	if (i == 63 || i == 88)
		return ""
	if (i % 5 == 0 || i % 5 == 1)
		return i % 10 < 2 ? "news;events;signposting" : "news;signposting"
	return i % 5 == 2 ? "news;events" : i % 5 == 3 ? "news;national" : "events;surveys"
}
