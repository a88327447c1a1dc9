/**
 * The command line for operators: how a caller stands, help for one who cannot get in, secrets from another system, new keys.
 *
 * <p>It works on the database and needs no server; {@link org.vestibule.tool.CommandLine} is where it begins.
 */
package org.vestibule.tool;
