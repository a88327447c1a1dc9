package org.vestibule.it.hosts.laterfilter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;

/** Shows the servlets behind it who has signed in, as security libraries do that come as a filter. */
public class Who extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        Object user = session == null ? null : session.getAttribute("user");
        chain.doFilter(user == null ? request : new Known(request, user.toString()), response);
    }

    private static final class Known extends HttpServletRequestWrapper {

        private final String name;

        Known(HttpServletRequest request, String name) {
            super(request);
            this.name = name;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public String getRemoteUser() {
            return name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals("user") || (role.equals("admin") && name.endsWith("-admin"));
        }
    }
}
