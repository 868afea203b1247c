#include "station/inmatematch.h"

#include "identity/names.h"

#include <algorithm>

namespace mulakat::station {

InmateView inmateView(const visits::Inmate &inmate)
{
    InmateView view;
    view.id = inmate.id;
    view.number = inmate.number;
    view.name = inmate.name;
    view.fatherOrHusband = inmate.fatherOrHusband;
    view.age = inmate.age;
    view.sex = inmate.sex;
    view.category = inmate.category;
    view.wing = inmate.wing;
    view.status = inmate.status;
    return view;
}

namespace {

double fatherScore(const QString &listed, const QString &named)
{
    if (listed.isEmpty() || named.isEmpty())
        return 0;
    return identity::matchNames(listed, named).score * 0.2 - 0.1;
}

double ageScore(int listed, int named)
{
    if (listed <= 0 || named <= 0)
        return 0;
    const int off = std::abs(listed - named);
    return off <= 2 ? 0.1 : off <= 5 ? 0.0 : -0.15;
}

} // namespace

InmateView matched(const visits::Inmate &inmate, const visits::NamedInmate &named)
{
    InmateView view = inmateView(inmate);
    identity::NameMatch best = identity::matchNames(inmate.name, named.name);
    if (!named.latinName.isEmpty()) {
        const identity::NameMatch latin = identity::matchNames(inmate.name, named.latinName);
        if (latin.score > best.score)
            best = latin;
    }
    view.nameVerdict = identity::name(best.verdict);
    const bool sameNumber = !named.number.isEmpty() && named.number.compare(inmate.number, Qt::CaseInsensitive) == 0;
    view.score = std::clamp(best.score * 0.7 + fatherScore(inmate.fatherOrHusband, named.fatherOrHusband)
                                + ageScore(inmate.age, named.age) + (sameNumber ? 0.3 : 0.0),
                            0.0, 1.0);
    return view;
}

} // namespace mulakat::station
