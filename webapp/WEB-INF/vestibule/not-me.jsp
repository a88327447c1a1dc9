<%-- Asks somebody who came by the link in a mail whether everything is to be ended, and says what that means. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('notMe.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('notMe.lead')}</p>
    <p>${page.text('notMe.text')}</p>
    <form method="post" action="${base}/not-me">
      <input type="hidden" name="token" value="${token}">
      <button class="button danger" type="submit">${page.text('notMe.submit')}</button>
    </form>
    <div class="aside"><a class="quiet" href="${home}">${page.text('notMe.keep')}</a></div>
<%@ include file="foot.jspf" %>
