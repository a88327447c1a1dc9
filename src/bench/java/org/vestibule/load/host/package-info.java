/** The application under load: a login and a page, once by itself and once with Vestibule added. */
package org.vestibule.load.host;
