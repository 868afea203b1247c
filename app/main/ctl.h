#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QCommandLineParser>
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

// mulakatctl: a headless second front end over the hub's use cases and the identity code. One JSON object a line on
// standard output, words for people on standard error.
namespace mulakat::portal::hub {
class Hub;
}

namespace mulakat::ctl {

enum Exit { Done = 0, No = 1, WrongUse = 2, Unreadable = 3, Missing = 4, Refused = 5 };

// What every verb that works on a data folder shares.
struct Verb {
    QStringList arguments; // after the verb's words
    QString dataDir;       // --data, or the system's
    QString database;      // --database postgresql://…; empty: the file in dataDir
};

// Runs `work` inside an application object; with fonts where it paints or looks for them.
int withApplication(int &argc, char **argv, bool fonts, const std::function<int()> &work);

void printJson(const QJsonObject &object);
int complain(Exit exit, const QString &words);
int complain(const base::Failure &failure); // the failure's exit code and words

// Parses `arguments` with the options given plus --help and --data; std::nullopt when wrong (told already).
std::unique_ptr<QCommandLineParser> parse(const Verb &verb, const QString &usage, const QList<QCommandLineOption> &options,
                                          int positionals, int *exit);

base::Result<QByteArray> readFile(const QString &path);
base::Result<QHash<QString, QString>> readMapping(const QString &path); // {"heading":"field"}
std::unique_ptr<portal::hub::Hub> openHub(const Verb &verb, int *exit); // told already when null
base::Done writeFile(const QString &path, const QByteArray &bytes);     // whole or not at all
bool optionDate(const QString &text, QDate *date);                      // YYYY-MM-DD; told already when false
// The sealed sheet of one visit (PDF), and FILE.seal, which proves it.
int exportSealed(const Verb &verb, const QString &visrn, const QString &file);
int verifySealed(const QString &file, const QString &pdf, const QHash<QString, QByteArray> &keys); // `pdf` empty: not compared

int dayImport(const Verb &verb);
int dayList(const Verb &verb);
int dayAccess(const Verb &verb);
int inmatesImport(const Verb &verb);
int registerOf(const Verb &verb);
int rulesCheck(const Verb &verb);
int rulesList(const Verb &verb);
int rulesShow(const Verb &verb);
int logVerify(const Verb &verb);
int logExport(const Verb &verb);
int staffAdd(const Verb &verb);
int staffLock(const Verb &verb);
int staffDeputy(const Verb &verb);
int staffSecret(const Verb &verb);
int staffList(const Verb &verb);
int staffLanguages(const Verb &verb);
int stationAdd(const Verb &verb);
int trustAdd(const Verb &verb);
int trustList(const Verb &verb);
int doctor(const Verb &verb);
int setUp(const Verb &verb);
int staffRecover(const Verb &verb);
int backup(const Verb &verb);
int restore(const Verb &verb);

} // namespace mulakat::ctl
