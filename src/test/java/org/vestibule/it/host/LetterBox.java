package org.vestibule.it.host;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A form of the host's, and what came of it: each field as it stood in the body. At its second address the container demands
 * a role, so that the mechanism is the first to see what is sent there.
 */
@WebServlet({"/letters", "/api/letters", "/strict/letters"})
public class LetterBox extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORM =
            """
            <form method="post" accept-charset="UTF-8">
              <p><label for="subject">Subject</label> <input id="subject" name="subject"></p>
              <p><label for="text">Letter</label> <textarea id="text" name="text" rows="3"></textarea></p>
              <p><label><input type="checkbox" name="to" value="bob" checked> Bob</label>
                 <label><input type="checkbox" name="to" value="carol" checked> Carol</label></p>
              <p><button>Post it</button></p>
            </form>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(response, "Write a letter", FORM);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder list = new StringBuilder("<ul>");
        item(list, "caller", String.valueOf(request.getRemoteUser()));
        item(list, "query", String.valueOf(request.getQueryString()));
        item(list, "origin", String.valueOf(request.getHeader("Origin")));
        for (String field : body.split("&", -1)) {
            item(list, "sent", URLDecoder.decode(field, StandardCharsets.UTF_8));
        }
        page(response, "Posted", list + "</ul>");
    }

    private static void item(StringBuilder list, String kind, String text) {
        String shown = text.replace("&", "&amp;").replace("<", "&lt;").replace("\r\n", "\u21b5");
        list.append("<li class=\"").append(kind).append("\">").append(shown).append("</li>");
    }

    private static void page(HttpServletResponse response, String title, String content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .print(
                        """
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="UTF-8"><title>%1$s</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <link rel="icon" href="data:,"></head>
                        <body><main><h1>%1$s</h1>%2$s</main></body>
                        </html>
                        """
                                .formatted(title, content));
    }
}
