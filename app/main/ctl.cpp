#include "main/ctl.h"
#include "main/ctl_identity.h"

#include <QCoreApplication>
#include <cstdio>

namespace {

using mulakat::ctl::Verb;

struct Entry {
    QStringList words;
    const char *usage;
    int (*run)(const Verb &verb);
    bool fonts = false;
};

// The trust store lies in the data folder.
QStringList withFolder(const Verb &verb) { return QStringList{QStringLiteral("--data"), verb.dataDir} + verb.arguments; }
int idCheck(const Verb &verb) { return mulakat::ctl::runIdCheck(withFolder(verb)); }
int idScan(const Verb &verb) { return mulakat::ctl::runIdScan(withFolder(verb)); }
int nameMatch(const Verb &verb) { return mulakat::ctl::runNameMatch(verb.arguments); }

QList<Entry> entries()
{
    using namespace mulakat::ctl;
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    return {
        {words("id check"), "check a document: --payload FILE, or --kind K --number TEXT", idCheck},
        {words("id scan"), "check a document from a picture", idScan},
        {words("name match"), "compare the name on a document with the booking's", nameMatch},
        {words("day import"), "take in a day's list (CSV)", dayImport},
        {words("day list"), "the visits of a day, one a line", dayList},
        {words("day access"), "link and codes of a video visit: --visrn N, or --first-video", dayAccess},
        {words("inmates import"), "take in the inmate list (CSV)", inmatesImport},
        {words("register"), "the day's register as CSV or PDF", registerOf, true},
        {words("rules check"), "is a visit allowed: --rules FILE --request FILE; without a request, is the file right", rulesCheck},
        {words("rules list"), "the rule sets that are shipped", rulesList},
        {words("rules show"), "one of them, to start a jail's own file with", rulesShow},
        {words("log verify"), "verify the log, or an export of it", logVerify},
        {words("log export"), "write the oversight export", logExport, true},
        {words("staff add"), "add an officer, superintendent or inspector", staffAdd},
        {words("staff deputy"), "let an officer sign the day in the superintendent's place", staffDeputy},
        {words("staff lock"), "lock a member of staff", staffLock},
        {words("staff secret"), "give a member of staff a new password or PIN", staffSecret},
        {words("staff list"), "who may sign in", staffList},
        {words("staff languages"), "the languages a member of staff understands", staffLanguages},
        {words("staff recover"), "a superintendent's new password with the jail's recovery code", staffRecover},
        {words("station add"), "let a station sign in with its key", stationAdd},
        {words("trust add"), "take a signing certificate into the store", trustAdd},
        {words("trust list"), "the certificates of the store", trustList},
        {words("setup"), "the first start without a screen: --answers FILE", setUp, true},
        {words("backup"), "an encrypted copy of the data folder, while everything runs", backup},
        {words("restore"), "a backup into an empty folder", restore},
        {words("doctor"), "what is missing on this machine, and what to do", doctor, true},
    };
}

int usage(FILE *to)
{
    std::fprintf(to, "usage: mulakatctl VERB [options]   (each verb takes --help)\n\n");
    std::fprintf(to, "  --data DIR       the data folder (default /var/lib/mulakat)\n"
                     "  --database URL   postgresql://…, where the hub keeps its log there\n\n");
    for (const Entry &entry : entries())
        std::fprintf(to, "  %-16s %s\n", qPrintable(entry.words.join(u' ')), entry.usage);
    return to == stdout ? mulakat::ctl::Done : mulakat::ctl::WrongUse;
}

// --data and --database may stand before or after the verb.
QString takeOption(QStringList &words, const QString &option, const QString &fallback)
{
    for (int i = 0; i < words.size(); ++i) {
        if (words.at(i) == option && i + 1 < words.size()) {
            const QString value = words.at(i + 1);
            words.remove(i, 2);
            return value;
        }
        if (words.at(i).startsWith(option + u'='))
            return words.takeAt(i).mid(option.size() + 1);
    }
    return fallback;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // registers are painted; no display is ever opened
    QCoreApplication::setApplicationName(QStringLiteral("mulakatctl"));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const QString dataDir = takeOption(words, QStringLiteral("--data"), QStringLiteral("/var/lib/mulakat"));
    const QString database = takeOption(words, QStringLiteral("--database"), {});
    if (words.isEmpty())
        return usage(stderr);
    if (words.first() == QLatin1String("--help") || words.first() == QLatin1String("help"))
        return usage(stdout);
    for (const Entry &entry : entries()) {
        if (words.mid(0, entry.words.size()) == entry.words)
            return mulakat::ctl::withApplication(argc, argv, entry.fonts, [&] {
                return entry.run(Verb{words.mid(entry.words.size()), dataDir, database});
            });
    }
    return usage(stderr);
}
