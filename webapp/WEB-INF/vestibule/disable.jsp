<%-- Asks before an authenticator is removed, and says what that means. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text(required and last ? 'problem.required.title' : last ? 'disable.last.title' : 'disable.title')}"/>
<%@ include file="head.jspf" %>
    <p class="subject">${label}</p>
    <c:choose>
      <c:when test="${required and last}">
        <p class="lead">${page.text('problem.required.text')}</p>
        <p><a class="button" href="${base}/setup?replace=${id}">${page.text('disable.replace')}</a></p>
      </c:when>
      <c:otherwise>
        <p class="${last ? 'banner warning' : 'lead'}">${page.text(last ? 'disable.last.text' : 'disable.text')}</p>
        <form method="post" action="${base}/disable">
          <input type="hidden" name="_csrf" value="${csrf}">
          <input type="hidden" name="id" value="${id}">
          <c:if test="${not fresh}">
            <div class="field">
              <label for="code">${page.text('confirm.any')}</label>
              <input class="code long" id="code" name="code" type="text" autocomplete="one-time-code" autocapitalize="characters" autocorrect="off"
                     spellcheck="false" required autofocus aria-describedby="hint${empty message ? '' : ' error'}" aria-invalid="${not empty message}">
              <p class="hint" id="hint">${page.text('confirm.any.hint')}</p>
            </div>
          </c:if>
          <button class="button danger" type="submit">${page.text(last ? 'disable.last.submit' : 'disable.submit')}</button>
        </form>
      </c:otherwise>
    </c:choose>
    <div class="aside"><a class="quiet" href="${base}">${page.text('disable.keep')}</a></div>
<%@ include file="foot.jspf" %>
