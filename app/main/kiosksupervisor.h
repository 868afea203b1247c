#pragma once
#include "main/kioskoptions.h"

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <memory>
#include <vector>

namespace mulakat::kiosk {

// `--role all` and `--standalone`: an empty folder is set up first, on a person's screens; then starts the hub where none was
// named, and one process per role, and one for the visitor's seat where the jail's rules give this booth one; starts those again that die, ends them all with itself. Main thread.
class Supervisor : public QObject
{
    Q_OBJECT
public:
    struct Programs {
        QString kiosk;  // this program
        QString portal; // mulakat-portal beside it
    };
    Supervisor(Options options, Programs programs, QObject *parent = nullptr);
    ~Supervisor() override;

    void start();
    void stop(); // asks the children, then ends them
    QUrl portal() const { return m_portal; }
    QList<qint64> processIds() const; // hub first, then the roles; 0 where one is not running

Q_SIGNALS:
    void portalReady(const QUrl &portal);
    void ended(int code); // every role has ended, or one cannot start

private:
    struct Child {
        QString name;
        QString program;
        QStringList words;
        std::unique_ptr<QProcess> process;
        int waitMs = 0;
        bool over = false; // ended by itself with 0
    };
    void startSetup(); // the first start's screens; the hub comes after them
    void startPortal();
    void heardPortal();
    void startRoles();
    void startRole(const QString &name, const QStringList &words);
    void launch(Child &child);
    void fell(Child &child, int code, QProcess::ExitStatus status);
    void endWith(int code);

    Options m_options;
    Programs m_programs;
    QUrl m_portal;
    QByteArray m_heard; // of the hub, until it has said where it listens
    std::vector<std::unique_ptr<Child>> m_children;
    bool m_stopping = false;
};

} // namespace mulakat::kiosk
