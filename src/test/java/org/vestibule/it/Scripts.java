package org.vestibule.it;

/** Whether a browser runs the scripts of a page. */
enum Scripts {
    ON,
    OFF
}
