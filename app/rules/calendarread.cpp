#include "rules/calendarwords.h"
#include "rules/rulesread.h"

using namespace Qt::StringLiterals;

namespace mulakat::rules
{

namespace
{
SlotRule readSlot(Fields &entry)
{
    SlotRule out;
    out.ground = Ground::read(entry, u"minutes"_s);
    out.where = Where::read(entry);
    out.minutes = entry.number("minutes"_L1, 1, 240, 20, Fields::Need::Required);
    out.turnround = entry.number("turnround"_L1, 0, 120, 0);
    out.giveBack = entry.number("giveBack"_L1, 0, 120, 0);
    out.batches = entry.oneOf("start"_L1, { u"rolling"_s, u"batch"_s }, u"rolling"_s) == u"batch"_s;
    out.batchSize = entry.number("batchSize"_L1, 1, 500, 0);
    if (out.batchSize > 0 && !out.batches)
        entry.fault("batchSize"_L1, u"only-with-batches"_s);
    entry.rest();
    return out;
}

Opening readOpening(Fields &entry)
{
    Opening out;
    out.ground = Ground::read(entry, u"open"_s);
    out.where = Where::read(entry);
    out.days = readDays(entry, "days"_L1, 0xfe);
    out.hours = readHours(entry, "hours"_L1);
    out.letters = readLetters(entry, "letters"_L1);
    if (out.hours.empty() && !entry.has("hours"_L1))
        entry.fault("hours"_L1, u"missing"_s);
    entry.rest();
    return out;
}

// One day ("date") or several ("from", "to").
void readSpan(Fields &entry, QDate &from, QDate &to)
{
    const bool one = entry.has("date"_L1);
    from = one ? entry.date("date"_L1) : entry.date("from"_L1, Fields::Need::Required);
    to = one ? from : entry.date("to"_L1, Fields::Need::Required);
    if (from.isValid() && to.isValid() && to < from)
        entry.fault("to"_L1, u"ends-before-it-starts"_s);
}

Holiday readHoliday(Fields &entry)
{
    Holiday out;
    out.ground = Ground::read(entry, u"holidays"_s);
    out.where = Where::read(entry);
    readSpan(entry, out.from, out.to);
    out.title = entry.text("name"_L1);
    entry.rest();
    return out;
}

Festival readFestival(Fields &entry)
{
    Festival out;
    out.ground = Ground::read(entry, u"festivals"_s);
    out.where = Where::read(entry);
    readSpan(entry, out.from, out.to);
    out.title = entry.text("name"_L1, Fields::Need::Required);
    out.hours = readHours(entry, "hours"_L1);
    if (!entry.has("hours"_L1))
        entry.fault("hours"_L1, u"missing"_s);
    out.minutes = entry.number("minutes"_L1, 1, 240, 0);
    out.partyMax = entry.number("max"_L1, 1, 50, 0);
    out.usesQuota = entry.flag("usesQuota"_L1, true);
    out.ids = entry.words("ids"_L1);
    for (Fields &visitors : entry.objects("visitors"_L1)) {
        out.visitorSexes = visitors.words("sexes"_L1, { u"female"_s, u"male"_s, u"transgender"_s });
        out.relations = visitors.words("relations"_L1);
        out.childUnder = visitors.number("childrenUnder"_L1, 0, 18, 0);
        visitors.rest();
    }
    entry.rest();
    return out;
}

void readTimes(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("notice"_L1)) {
        Notice notice;
        notice.ground = Ground::read(entry, u"notice"_s);
        notice.where = Where::read(entry);
        notice.minHours = entry.number("minHours"_L1, 0, 24 * 60, 0);
        notice.minDays = entry.number("minDays"_L1, 0, 60, 0);
        notice.maxDays = entry.number("maxDays"_L1, 0, 400, -1);
        if (notice.maxDays >= 0 && notice.maxDays < notice.minDays)
            entry.fault("maxDays"_L1, u"ends-before-it-starts"_s);
        entry.rest();
        to.notices.push_back(notice);
    }
    for (Fields &entry : fields.objects("registration"_L1)) {
        Registration registration;
        registration.ground = Ground::read(entry, u"registration"_s);
        registration.where = Where::read(entry);
        registration.channel = entry.oneOf("channel"_L1, { u"web"_s, u"desk"_s, u"phone"_s }, u"desk"_s);
        registration.days = readDays(entry, "days"_L1, 0xfe);
        registration.hours = readHours(entry, "hours"_L1);
        registration.sameDay = entry.flag("sameDay"_L1, false);
        entry.rest();
        to.registrations.push_back(registration);
    }
    for (Fields &entry : fields.objects("checkIn"_L1)) {
        CheckIn checkIn;
        checkIn.ground = Ground::read(entry, u"checkIn"_s);
        checkIn.where = Where::read(entry);
        checkIn.opensMinutes = entry.number("opensMinutes"_L1, 0, 24 * 60, 30);
        checkIn.graceMinutes = entry.number("graceMinutes"_L1, 0, 24 * 60, 20);
        entry.rest();
        to.checkIns.push_back(checkIn);
    }
    for (Fields &entry : fields.objects("court"_L1)) {
        to.courtMargin = entry.number("marginMinutes"_L1, 0, 240, 30);
        entry.rest();
    }
}
} // namespace

void readCalendar(Fields &fields, Rules &to)
{
    for (Fields &entry : fields.objects("minutes"_L1))
        to.slots.push_back(readSlot(entry));
    for (Fields &entry : fields.objects("open"_L1))
        to.openings.push_back(readOpening(entry));
    if (to.openings.empty())
        fields.fault("open"_L1, u"missing"_s);
    for (Fields &entry : fields.objects("holidays"_L1))
        to.holidays.push_back(readHoliday(entry));
    for (Fields &entry : fields.objects("festivals"_L1))
        to.festivals.push_back(readFestival(entry));
    readTimes(fields, to);
}

} // namespace mulakat::rules
