package org.vestibule.it.hosts.busy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;

/** Lets no form in that this application did not make, and tells browsers what its pages may load. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ForgeryFilter extends HttpFilter {

    static final String POLICY = "default-src 'self'; frame-ancestors 'self'";

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = "busy.csrf";

    static String token(HttpSession session) {
        if (session.getAttribute(TOKEN) == null) {
            session.setAttribute(TOKEN, UUID.randomUUID().toString());
        }
        return session.getAttribute(TOKEN).toString();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        String type = request.getContentType();
        boolean form = type != null && type.startsWith("application/x-www-form-urlencoded");
        boolean ours = request.getHeader("Faces-Request") != null
                || token(request.getSession()).equals(request.getParameter("csrf"));
        if (form && !ours) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
