<%-- Finds a caller for an administrator, shows how that caller stands, and offers what can be done about it. --%>
<%@ page contentType="text/html; charset=UTF-8" session="false" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="heading" value="${page.text('admin.title')}"/>
<%@ include file="head.jspf" %>
    <p class="lead">${page.text('admin.lead')}</p>
    <form method="post" action="${base}/admin">
      <input type="hidden" name="_csrf" value="${csrf}">
      <div class="field">
        <label for="name">${page.text('admin.caller')}</label>
        <input id="name" name="caller" type="text" value="${about}" autocomplete="off" autocapitalize="none" autocorrect="off"
               spellcheck="false" maxlength="255" required ${empty about ? 'autofocus' : ''} aria-describedby="hint${at eq 'caller' ? ' error' : ''}" aria-invalid="${at eq 'caller'}">
        <p class="hint" id="hint">${page.text('admin.caller.hint')}</p>
      </div>
      <button class="button" type="submit">${page.text('admin.find')}</button>
    </form>
    <c:if test="${not empty about}">
      <section aria-labelledby="about">
        <h2 id="about">${about}</h2>
        <p>${page.text(enabled ? 'admin.on' : 'admin.off')}</p>
        <c:if test="${not empty methods}">
          <ul class="list">
            <c:forEach var="method" items="${methods}">
              <li class="item">
                <h3>${method.label}</h3>
                <p class="kind">${page.text('method.' += method.method)}</p>
                <dl>
                  <div><dt>${page.text('settings.added')}</dt><dd>${method.createdAt}</dd></div>
                  <div><dt>${page.text('settings.used')}</dt><dd>${empty method.lastUsedAt ? page.text('settings.used.never') : method.lastUsedAt}</dd></div>
                </dl>
              </li>
            </c:forEach>
          </ul>
        </c:if>
        <dl class="facts">
          <div><dt>${page.text('settings.codes')}</dt><dd>${backupCodesLeft}</dd></div>
          <c:forEach var="lock" items="${locked}">
            <div><dt>${page.text('admin.locked.' += lock.bucket)}</dt><dd>${empty lock.until ? page.text('admin.locked.forGood') : page.text('admin.locked.until')}&#32;${lock.until}</dd></div>
          </c:forEach>
          <c:if test="${recovery}">
            <div><dt>${page.text(awaitsApproval ? 'admin.recovery.awaits' : 'admin.recovery.open')}</dt><dd>${recoveryUntil}</dd></div>
            <div><dt>${page.text('admin.recovery.by')}</dt><dd>${recoveryBy}</dd></div>
            <div><dt>${page.text('admin.reason')}</dt><dd>${recoveryReason}</dd></div>
          </c:if>
        </dl>
      </section>
      <section aria-labelledby="acts">
        <h2 id="acts">${page.text('admin.acts')}</h2>
        <c:choose>
          <c:when test="${own}">
            <p class="banner warning">${page.text('admin.own')}</p>
            <p><a class="button small" href="${base}">${page.text('admin.own.settings')}</a></p>
          </c:when>
          <c:otherwise>
            <c:if test="${recovery and awaitsApproval and mayApprove}">
              <c:set var="act" value="approve"/><c:set var="address" value="recovery/approve"/><c:set var="kind" value=""/>
              <%@ include file="act.jspf" %>
            </c:if>
            <c:set var="act" value="unlock"/><c:set var="address" value="unlock"/><c:set var="kind" value=""/>
            <%@ include file="act.jspf" %>
            <c:set var="act" value="end-sessions"/><c:set var="address" value="end-sessions"/>
            <%@ include file="act.jspf" %>
            <c:if test="${enabled}">
              <c:set var="act" value="recovery"/><c:set var="address" value="recovery"/>
              <%@ include file="act.jspf" %>
              <c:set var="act" value="reset"/><c:set var="address" value="reset"/><c:set var="kind" value="danger"/>
              <%@ include file="act.jspf" %>
            </c:if>
          </c:otherwise>
        </c:choose>
      </section>
    </c:if>
    <div class="aside"><a class="quiet" href="${base}">${page.text('common.back')}</a></div>
<%@ include file="foot.jspf" %>
