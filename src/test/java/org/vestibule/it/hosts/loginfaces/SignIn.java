package org.vestibule.it.hosts.loginfaces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** What is typed into the login page, handed to the container; and who may stay on a page. */
@Named
@RequestScoped
public class SignIn {

    private String username;
    private String password;

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String signIn() {
        try {
            request().login(username, password);
            return "/members/desk?faces-redirect=true";
        } catch (ServletException wrong) {
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("That did not work."));
            return null;
        }
    }

    /** The page for callers sends everybody else to the login. */
    public String whoIsThere() {
        return request().getUserPrincipal() == null ? "/login?faces-redirect=true" : null;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
