/*
 * The last place before the network: without TLS a connection goes to this machine and nowhere else, so that a name which resolves
 * elsewhere does not get round it (C-04).
 */
#ifndef LINE_LINE_SOCKET_H
#define LINE_LINE_SOCKET_H

#include <curl/curl.h>
#include <stdbool.h>

/* For CURLOPT_OPENSOCKETFUNCTION: a socket for this address.  CURL_SOCKET_BAD if there is none, or if TLS does not come first and the
 * address is another machine's, which sets *refused. */
curl_socket_t line_socket_open(const struct curl_sockaddr *address, bool by_tls, bool *refused);

#endif
