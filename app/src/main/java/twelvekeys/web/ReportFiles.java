package twelvekeys.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import twelvekeys.report.PaperMaker;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.web.paper.Deck;
import twelvekeys.web.paper.PdfPrinter;
import twelvekeys.web.paper.Slides;

/// Reports as files to take along. Their links lead back to this server, where one signs in.
@Component
class ReportFiles implements PaperMaker {

    private static final MediaType SLIDES =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final TemplateEngine templates;

    ReportFiles(TemplateEngine templates) {
        this.templates = templates;
    }

    ResponseEntity<byte[]> pdf(Report report) {
        return file(name(report), MediaType.APPLICATION_PDF, pdf(report, root()));
    }

    ResponseEntity<byte[]> slides(Report report) {
        return file(
                name(report, "-slides", "pptx"),
                SLIDES,
                Slides.write(ReportDeck.of(root(), report)));
    }

    ResponseEntity<byte[]> slidesAsPdf(Report report) {
        return file(
                name(report, "-slides", "pdf"),
                MediaType.APPLICATION_PDF,
                PdfPrinter.print(slides(ReportDeck.of(root(), report))));
    }

    @Override
    public String name(Report report) {
        return name(report, "", "pdf");
    }

    @Override
    public byte[] pdf(Report report, String home) {
        return PdfPrinter.print(paper(report, home));
    }

    private static String root() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private String paper(Report report, String root) {
        StringOutput page = new StringOutput();
        templates.render(
                "report-paper.jte",
                Map.of("sheet", ReportSetting.file(root).sheet(report), "style", PaperStyle.SHEET),
                page);
        return page.toString();
    }

    private String slides(Deck deck) {
        StringOutput pages = new StringOutput();
        templates.render(
                "report-slides.jte", Map.of("deck", deck, "style", PaperStyle.SLIDES), pages);
        return pages.toString();
    }

    private static String name(Report report, String what, String ending) {
        Quarter quarter = report.quarter();
        return report.kind().code()
                + what
                + "-"
                + (quarter == null ? report.asOf().toString() : quarter.code())
                + "."
                + ending;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
