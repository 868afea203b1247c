#include "rules/terms.h"

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

const QStringList &modeWords()
{
    static const QStringList words{ u"video"_s, u"face-to-face"_s };
    return words;
}

const QStringList &kindWords()
{
    static const QStringList words{ u"family"_s, u"legal"_s, u"medical"_s, u"consular"_s };
    return words;
}

const QStringList &laneWords()
{
    static const QStringList words{ u"ordinary"_s, u"compassionate"_s };
    return words;
}

const QStringList &stageWords()
{
    static const QStringList words{ u"request"_s, u"approve"_s, u"gate"_s };
    return words;
}

const QStringList &periodWords()
{
    static const QStringList words{ u"day"_s, u"week"_s, u"fortnight"_s, u"month"_s, u"days"_s };
    return words;
}

const QStringList &weekdayWords()
{
    static const QStringList words{ u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s };
    return words;
}

const QStringList &refusalWords()
{
    static const QStringList words{
        // the rule file and the date
        u"no-rules"_s, u"past"_s, u"notice-short"_s, u"notice-long"_s, u"registration-closed"_s,
        // the calendar
        u"not-offered"_s, u"holiday"_s, u"blocked"_s, u"closed-day"_s, u"alphabet-day"_s, u"closed-hours"_s,
        u"festival-visitors"_s, u"minutes"_s, u"batch-start"_s,
        // how often
        u"quota"_s, u"daily-cap"_s,
        // who
        u"class-unknown"_s, u"party-size"_s, u"children"_s, u"child-alone"_s, u"relation"_s, u"not-on-list"_s, u"papers"_s,
        u"id-missing"_s, u"id-kind"_s, u"vouching"_s, u"compassion"_s, u"no-objection"_s, u"abroad"_s, u"barred"_s,
        // facts
        u"visits-stopped"_s, u"visitor-banned"_s, u"inmate-gone"_s, u"inmate-away"_s, u"keep-apart"_s, u"inmate-busy"_s,
        u"visitor-busy"_s,
        // room
        u"place"_s, u"place-fault"_s, u"place-taken"_s, u"batch-full"_s, u"full"_s,
        // at the gate
        u"wrong-day"_s, u"too-early"_s, u"too-late"_s, u"override"_s
    };
    return words;
}

QString name(Kind kind) { return kindWords().at(int(kind)); }
QString name(Lane lane) { return laneWords().at(int(lane)); }
QString name(Stage stage) { return stageWords().at(int(stage)); }
QString name(Period period) { return periodWords().at(int(period)); }

} // namespace mulakat::rules
