<%-- Asks before the backup codes are replaced by a new set. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('renew.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('renew.lead')}</p>
    <p class="banner">${page.text('renew.left', backupCodesLeft)}</p>
    <form method="post" action="${base}/backup-codes">
      <input type="hidden" name="_csrf" value="${csrf}">
      <c:if test="${not fresh}">
        <div class="field">
          <label for="code">${page.text('confirm.code')}</label>
          <input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" autocorrect="off"
                 spellcheck="false" required autofocus aria-describedby="hint${empty message ? '' : ' error'}" aria-invalid="${not empty message}">
          <p class="hint" id="hint">${page.text('confirm.code.hint')}</p>
        </div>
      </c:if>
      <button class="button" type="submit">${page.text('renew.submit')}</button>
    </form>
    <div class="aside"><a class="quiet" href="${base}">${page.text('common.cancel')}</a></div>
<%@ include file="foot.jspf" %>
