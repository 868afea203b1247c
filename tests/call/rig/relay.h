#pragma once
#include "base/result.h"
#include "call/commands.h"

#include <QProcess>
#include <QTemporaryDir>

namespace mulakat::testing {

// coturn, our own process with our own secret, inside the router's namespace. Ended, by id, when destroyed.
class Relay
{
public:
    ~Relay();
    base::Done start(const QStringList &inRouter);
    // Credentials of coturn's REST form that live ten minutes. `address` is the router's as that end sees it.
    call::IceServer server(const QString &address, int seconds = 600) const;
    QByteArray said(); // its log so far

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_secret;
    QByteArray m_log;
};

} // namespace mulakat::testing
