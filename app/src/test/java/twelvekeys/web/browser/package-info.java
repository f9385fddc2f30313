/// The server as people meet it: in a browser, with a mouse, a keyboard, a narrow screen, without
/// scripts, and with files that are wrong.
///
/// A [twelvekeys.web.browser.Tab] is one person's window. It notes whatever a page may not do, such
/// as an error in the console or a request that leaves the server, and the test fails at its end if
/// there was anything. What holds for every page stands in [twelvekeys.web.browser.PageRules],
/// which also keeps a picture of each under `target/screenshots`.
///
/// There are two kinds of server: the [twelvekeys.web.browser.Demonstration], with its invented
/// companies, and an [twelvekeys.web.browser.Installation], which begins empty.
@NullMarked
package twelvekeys.web.browser;

import org.jspecify.annotations.NullMarked;
