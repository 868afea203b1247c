#pragma once
#include <QDate>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <functional>
#include <memory>

namespace mulakat::testing {

struct Answer {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const; // the last JSON line of `out`
};

// A jail of its own in a temporary folder: jail.json, keys, staff, inmates, and the real mulakat-portal on a free
// loopback port with notices on its standard output. Everything ends with it.
class World
{
public:
    explicit World(const QString &folder = {}); // an existing folder is used as it is, and kept
    ~World();

    // The jail as the tests need it: open day and night, one-minute video visits where `videoMinutes` says so.
    QJsonObject jail;
    QString folder() const { return m_kept.isEmpty() ? m_folder.path() : m_kept; }
    QUrl url() const { return m_url; }
    QString page(const QString &path) const { return m_url.toString(QUrl::StripTrailingSlash) + path; }

    void writeJail();
    // The portal will listen on this address with a certificate made for it, as it must on any other than loopback.
    bool useTls(const QString &address);
    QString tlsCertificate() const { return m_certificate; } // PEM file, empty without TLS
    bool startPortal(const QStringList &more = {});
    void meet(const QUrl &portal) { m_url = portal; } // one that somebody else has started
    void stopPortal();
    void killPortal(); // as a power cut would
    bool addStaff(const QString &name, const QString &role, const QString &secret);
    bool importInmates(const QByteArray &csv);
    Answer ctl(QStringList words, const QByteArray &input = {}) const; // adds --data FOLDER

    // Waits for a notice of this template to this address (number or e-mail) that came after the last one taken.
    QJsonObject notice(const QString &to, const QString &pattern, int timeoutMs = 8000);
    QString codeIn(const QJsonObject &notice) const; // the six digits in its text
    QByteArray portalLog() const { return m_log; }

    QDate today() const;                       // the jail's date
    static bool until(const std::function<bool()> &holds, int timeoutMs);

private:
    void readPortal();

    QTemporaryDir m_folder;
    QString m_kept;
    QString m_address = QStringLiteral("127.0.0.1");
    QString m_certificate;
    QProcess m_portal;
    QUrl m_url;
    QByteArray m_log;
    QByteArray m_partial;
    QList<QJsonObject> m_notices;
};

} // namespace mulakat::testing
