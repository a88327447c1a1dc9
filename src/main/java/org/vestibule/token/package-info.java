/**
 * What a program carries where a browser has a session: a temporary token between the doors, an access token and a refresh
 * token inside.
 *
 * <p>They are three things and never pass for one another: a {@linkplain org.vestibule.token.TempTokens temporary token} is
 * random and opens nothing but the challenge, an {@linkplain org.vestibule.token.AccessTokens access token} is signed and
 * good for minutes, a {@linkplain org.vestibule.token.Grants refresh token} is random and used once.
 */
package org.vestibule.token;
