package twelvekeys.web;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The answer to a form that was taken: look at another page (303), so that reloading sends nothing
/// twice.
final class SeeOther {

    private SeeOther() {}

    /// Leads to an address of this server.
    static ModelAndView at(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
