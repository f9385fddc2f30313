package twelvekeys.web.paper;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/// Writes slides as a PowerPoint file (Office Open XML). Every slide has a title in the place where
/// screen readers look for it, and its links lead back to the server.
public final class Slides {

    private static final Dimension SIZE = new Dimension(960, 540);
    private static final int LEFT = 48;
    private static final int WIDTH = SIZE.width - 2 * LEFT;
    private static final int TOP = 108;
    private static final Color SOFT = new Color(0x44, 0x44, 0x44);

    private Slides() {}

    /// The slides as a file.
    public static byte[] write(Deck deck) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.setPageSize(SIZE);
            show.getProperties().getCoreProperties().setTitle(deck.title());
            deck.slides().forEach(slide -> slide(show, slide));
            show.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void slide(XMLSlideShow show, Deck.Slide slide) {
        XSLFSlide page =
                show.createSlide(
                        show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        for (XSLFShape shape : List.copyOf(page.getShapes())) {
            if (shape instanceof XSLFTextShape title) {
                title.setAnchor(new Rectangle(LEFT, 28, WIDTH, 68));
                XSLFTextRun run = title.setText(slide.heading());
                run.setFontSize(28d);
                run.setBold(true);
                title.getTextParagraphs().getFirst().setTextAlign(TextAlign.LEFT);
            }
        }
        int y = TOP;
        if (!slide.lines().isEmpty()) {
            y = lines(page, slide.lines(), y);
        }
        if (!slide.table().isEmpty()) {
            table(page, slide.table(), y);
        }
        XSLFTextBox foot = page.createTextBox();
        foot.setAnchor(new Rectangle(LEFT, SIZE.height - 36, WIDTH, 24));
        XSLFTextRun run = foot.setText(slide.foot());
        run.setFontSize(9d);
        run.setFontColor(SOFT);
    }

    private static int lines(XSLFSlide page, List<Deck.Line> lines, int top) {
        XSLFTextBox box = page.createTextBox();
        int height = 0;
        box.clearText();
        for (Deck.Line line : lines) {
            XSLFTextParagraph paragraph = box.addNewTextParagraph();
            paragraph.setSpaceAfter(6d);
            XSLFTextRun run = paragraph.addNewTextRun();
            run.setText(line.words());
            run.setFontSize(15d);
            if (!line.href().isEmpty()) {
                run.createHyperlink().setAddress(line.href());
            }
            height += 26 + 20 * (line.words().length() / 110);
        }
        box.setAnchor(new Rectangle(LEFT, top, WIDTH, height));
        return top + height + 10;
    }

    private static void table(XSLFSlide page, List<List<String>> rows, int top) {
        XSLFTable table = page.createTable(rows.size(), rows.getFirst().size());
        table.setAnchor(new Rectangle(LEFT, top, WIDTH, 20 * rows.size()));
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int columns = rows.getFirst().size();
            double first = columns < 5 ? 0.46 : 0.22;
            table.setColumnWidth(
                    column, column == 0 ? WIDTH * first : WIDTH * (1 - first) / (columns - 1));
        }
        for (int row = 0; row < rows.size(); row++) {
            table.setRowHeight(row, 20);
            for (int column = 0; column < rows.get(row).size(); column++) {
                XSLFTableCell cell = table.getCell(row, column);
                XSLFTextRun run = cell.setText(rows.get(row).get(column));
                run.setFontSize(11d);
                run.setBold(row == 0);
                cell.setBorderColor(BorderEdge.bottom, SOFT);
                cell.setTopInset(2);
                cell.setBottomInset(2);
            }
        }
    }
}
