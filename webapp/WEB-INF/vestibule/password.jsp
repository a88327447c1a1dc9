<%-- Asks for the password once more before the first authenticator is set up. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('password.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('password.lead')}</p>
    <form method="post" action="${base}/setup">
      <input type="hidden" name="_csrf" value="${csrf}">
      <%-- Nameless, so never sent: it tells a password manager whose password is asked for. --%>
      <input type="text" autocomplete="username" value="${caller}" hidden>
      <div class="field">
        <label for="password">${page.text('password.label')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required autofocus
               aria-describedby="hint${empty message ? '' : ' error'}" aria-invalid="${not empty message}">
        <p class="hint" id="hint">${page.text('password.hint')}</p>
      </div>
      <button class="button" type="submit">${page.text('password.submit')}</button>
    </form>
    <div class="aside"><a class="quiet" href="${base}">${page.text('common.cancel')}</a></div>
<%@ include file="foot.jspf" %>
