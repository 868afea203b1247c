#pragma once
#include <QProcess>
#include <QString>

namespace mulakat::testing {

// A PostgreSQL server of its own: a new cluster in a temporary folder, run by the user `postgres` where the tests run as
// root, reached by a Unix socket only. Ends with the object.
class Postgres
{
public:
    Postgres();
    ~Postgres();
    bool isUp() const { return m_up; }
    QString why() const { return m_why; } // it is not
    QString newDatabase();                // "postgresql:///name?host=…"; empty where that failed

private:
    bool run(const QString &program, const QStringList &words);
    bool answers() const;
    QString m_folder;
    QString m_why;
    QProcess m_server;
    bool m_up = false;
    int m_made = 0;
};

} // namespace mulakat::testing
