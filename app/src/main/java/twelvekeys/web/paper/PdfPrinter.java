package twelvekeys.web.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import twelvekeys.web.paper.Deck.Drawing;

/// Prints a page as a PDF that keeps to PDF/UA-1 (ISO 14289-1).
public final class PdfPrinter {

    static {
        // It would tell of every link and every page.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPrinter() {}

    /// A page as PDF.
    ///
    /// @param page a whole well-formed page with its styles in it; it fetches nothing
    public static byte[] print(String page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Twelve Keys");
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        for (Fonts.Font font : Fonts.all()) {
            builder.useFont(
                    font.file()::get,
                    "Sans",
                    font.weight(),
                    FontStyle.NORMAL,
                    true,
                    EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        }
        builder.withHtmlContent(asXml(page), null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (BatikSVGDrawer pictures = new BatikSVGDrawer()) {
            builder.useSVGDrawer(pictures);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /// A drawing as a PNG image, with the fonts of paper.
    ///
    /// @param scale the pixels of a point
    static byte[] image(Drawing drawing, int scale) {
        String page =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en-GB\"><head><title>Drawing"
                        + "</title><meta name=\"subject\" content=\"Drawing\"/><style>@page { size: "
                        + drawing.width()
                        + "pt "
                        + Math.ceil(drawing.height() + 1)
                        + "pt; margin: 0; } body { margin: 0; }</style></head><body>"
                        + drawing.sized()
                        + "</body></html>";
        try (PDDocument document = Loader.loadPDF(print(page));
                ByteArrayOutputStream image = new ByteArrayOutputStream()) {
            BufferedImage drawn = new PDFRenderer(document).renderImage(0, scale);
            int height = (int) Math.round(drawing.height() * scale);
            ImageIO.write(drawn.getSubimage(0, 0, drawn.getWidth(), height), "png", image);
            return image.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Replaces what XML 1.0 may not hold, such as control characters somebody pasted.
    private static String asXml(String page) {
        return page.codePoints()
                .map(letter ->
                        letter == '\t'
                                        || letter == '\n'
                                        || letter == '\r'
                                        || (letter >= 0x20 && letter <= 0xd7ff)
                                        || (letter >= 0xe000 && letter <= 0xfffd)
                                        || letter >= 0x10000
                                ? letter
                                : 0xfffd)
                .collect(
                        () -> new StringBuilder(page.length()),
                        StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }
}
