package twelvekeys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// The rule that an address that can name nothing is answered like one that names nothing.
@ControllerAdvice(basePackageClasses = PageAddresses.class)
class PageAddresses {

    @ExceptionHandler
    void mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response)
            throws IOException {
        boolean address = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(
                address ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
