<%-- Asks where codes are to be sent: a telephone number or a mail address. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('destination.title.' += method)}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('destination.lead.' += method)}</p>
    <c:if test="${replacing}"><p class="banner">${page.text('destination.replacing.' += method)}</p></c:if>
    <form method="post" action="${base}/setup">
      <input type="hidden" name="_csrf" value="${csrf}">
      <input type="hidden" name="method" value="${method}">
      <div class="field">
        <label for="destination">${page.text('destination.label.' += method)}</label>
        <input id="destination" name="destination" type="${inputType}" value="${destination}" autocomplete="${inputType}" maxlength="254" required autofocus
               aria-describedby="hint${empty message ? '' : ' error'}" aria-invalid="${not empty message}">
        <p class="hint" id="hint">${page.text('destination.hint.' += method)}</p>
      </div>
      <button class="button" type="submit">${page.text('send.submit')}</button>
    </form>
    <nav class="others" aria-labelledby="others">
      <h2 id="others">${page.text('destination.others')}</h2>
      <ul><li><a class="row" href="${base}/setup">${page.text('method.totp')}</a></li></ul>
    </nav>
    <%@ include file="leave.jspf" %>
<%@ include file="foot.jspf" %>
