#include "rawhttp.h"

#include <QTcpSocket>
#include <QTest>

namespace mulakat::testing {

namespace {

QByteArray hostOf(const QUrl &url)
{
    return url.host().toLatin1() + ':' + QByteArray::number(url.port());
}

QByteArray cookieLine(const QByteArray &cookie)
{
    return cookie.isEmpty() ? QByteArray() : "Cookie: " + cookie + "\r\n";
}

} // namespace

RawAnswer exchange(const QUrl &url, const QByteArray &bytes, int timeoutMs)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, timeoutMs);
    socket.write(bytes);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, timeoutMs);
    const QByteArray all = socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    RawAnswer answer;
    if (end < 0)
        return answer;
    const QList<QByteArray> lines = all.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1))
        answer.headers.insert(line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed());
    answer.body = all.mid(end + 4);
    return answer;
}

RawAnswer get(const QUrl &url, const QByteArray &path, const QByteArray &cookie)
{
    return exchange(url, "GET " + path + " HTTP/1.1\r\nHost: " + hostOf(url) + "\r\nConnection: close\r\n" + cookieLine(cookie) + "\r\n");
}

RawAnswer post(const QUrl &url, const QByteArray &path, const QByteArray &form, const QByteArray &cookie)
{
    return exchange(url, "POST " + path + " HTTP/1.1\r\nHost: " + hostOf(url) + "\r\nOrigin: http://" + hostOf(url)
                             + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                             + QByteArray::number(form.size()) + "\r\n" + cookieLine(cookie) + "\r\n" + form);
}

} // namespace mulakat::testing
