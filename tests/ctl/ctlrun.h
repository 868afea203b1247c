#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTemporaryDir>

namespace mulakat::testing {

struct CtlAnswer {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const;         // the only line
    QList<QJsonObject> lines() const; // each line; fails the test where one is no object
};

// Runs the real mulakatctl to its end.
CtlAnswer runCtl(const QStringList &words, const QByteArray &input = {});

// A data folder of its own.
class CtlFolder
{
public:
    CtlAnswer operator()(const QStringList &words, const QByteArray &input = {}) const
    {
        return runCtl(QStringList{QStringLiteral("--data"), path()} + words, input);
    }
    QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const; // its path

private:
    QTemporaryDir m_folder;
};

} // namespace mulakat::testing
