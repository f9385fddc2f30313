package twelvekeys.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import twelvekeys.web.chart.Svg;

/// A drawing as it stands on paper: its colours are in it, and its words beside it.
///
/// @param svg the drawing
record PaperPicture(Svg svg) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        String markup = svg.markup();
        int opened = markup.indexOf('>');
        output.writeContent("<div class=\"picture\">");
        output.writeContent(markup.substring(0, opened));
        output.writeContent(" alt=\"");
        Escape.htmlAttribute(svg.label(), output);
        output.writeContent("\"><style>");
        output.writeContent(PaperStyle.PICTURE.text());
        output.writeContent("</style>");
        output.writeContent(markup.substring(opened + 1));
        output.writeContent("</div>");
    }
}
