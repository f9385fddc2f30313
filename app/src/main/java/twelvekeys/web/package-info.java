/// The pages: what a person sees and does in a browser.
///
/// A *page* is a controller that gathers what one address shows into one typed record, hands it to
/// a template under the model name `page`, and says in a [Frame] what stands around it. Templates
/// are compiled with the build, so a page that asks for a figure its record does not have does not
/// compile. Pictures are drawn on the server by `twelvekeys.web.chart`; every figure is written by
/// [Figures], so that a percentage looks the same on every page.
///
/// Nothing here decides anything: pages ask the other modules and show the answer.
@NullMarked
package twelvekeys.web;

import org.jspecify.annotations.NullMarked;
