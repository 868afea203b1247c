#include "identity/numbers.h"

#include "base/verhoeff.h"
#include "identity/licence.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mulakat::identity
{

namespace
{
bool isPalindrome(const QString &text)
{
    return std::equal(text.begin(), text.begin() + text.size() / 2, std::make_reverse_iterator(text.end()));
}

bool fits(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

TypedNumber impossible(TypedNumber out, const QString &problem)
{
    out.impossible = true;
    out.problems << problem;
    return out;
}

TypedNumber checkAadhaar(TypedNumber out)
{
    const QString &number = out.canonical;
    if (fits(number, u"[X*]{8}\\d{4}"_s)) {
        out.problems << u"masked"_s;
        return out;
    }
    if (fits(number, u"[2-9]\\d{15}"_s))
        return impossible(out, verhoeffValid(number) ? u"virtual-id"_s : u"check-digit"_s);
    if (!fits(number, u"\\d{12}"_s))
        return impossible(out, u"bad-length"_s);
    if (number.at(0) < u'2')
        return impossible(out, u"leading-digit"_s);
    if (isPalindrome(number))
        return impossible(out, u"palindrome"_s);
    if (!verhoeffValid(number))
        return impossible(out, u"check-digit"_s);
    out.wellFormed = true;
    return out;
}

TypedNumber checkPan(TypedNumber out)
{
    const QString &number = out.canonical;
    if (!fits(number, u"[A-Z]{5}\\d{4}[A-Z]"_s)) {
        out.problems << u"unknown-format"_s;
        return out;
    }
    if (!u"PCHFATBLJG"_s.contains(number.at(3)))
        return impossible(out, u"holder-type"_s);
    if (number.mid(5, 4) == u"0000")
        return impossible(out, u"zero-serial"_s);
    out.wellFormed = true;
    if (number.at(3) != u'P')
        out.problems << u"not-a-person"_s;
    return out;
}

TypedNumber checkEpic(TypedNumber out)
{
    const QString plain = QString(out.canonical).remove(u'/');
    if (fits(plain, u"[A-Z]{3}\\d{7}"_s)) {
        out.canonical = plain;
        out.wellFormed = true;
        out.issuer = plain.left(3);
        if (!luhnValid(QStringView(plain).mid(3)))
            out.problems << u"check-digit-unusual"_s;
    } else if (fits(plain, u"[A-Z]{2}\\d{11,12}"_s)) { // state, district, constituency, number
        out.wellFormed = true;
        out.issuer = plain.left(2);
        out.canonical = QStringList{ out.issuer, plain.mid(2, 2), plain.mid(4, 3), plain.mid(7) }.join(u'/');
        out.problems << u"old-format"_s;
    } else {
        out.problems << u"unknown-format"_s;
    }
    return out;
}

TypedNumber checkPassport(TypedNumber out)
{
    if (fits(out.canonical, u"[A-PR-WY][1-9]\\d{6}"_s))
        out.wellFormed = true;
    else if (fits(out.canonical, u"[A-Z]\\d{7}"_s)) {
        out.wellFormed = true;
        out.problems << u"unusual-series"_s; // also the form of OCI cards
    } else if (fits(out.canonical, u"[A-Z0-9]{6,9}"_s))
        out.problems << u"foreign-format"_s;
    else
        out.problems << u"unknown-format"_s;
    return out;
}

TypedNumber checkRation(TypedNumber out)
{
    out.wellFormed = fits(out.canonical, u"[A-Z0-9/]{8,20}"_s);
    out.problems << (out.wellFormed ? u"family-document"_s : u"unknown-format"_s);
    return out;
}

// Overseas citizens: shape only, and the card goes with a foreign passport. Persons of Indian origin had P and six or
// seven digits.
TypedNumber checkOci(TypedNumber out)
{
    out.canonical.remove(u'/');
    out.wellFormed = fits(out.canonical, u"[A-Z]\\d{6,7}"_s);
    out.problems << (out.wellFormed ? u"needs-passport"_s : u"unknown-format"_s);
    return out;
}

// D/1984/2021, MAH/1234/2005, K/345/2015; dashes and spaces between the parts are as good as slashes.
TypedNumber checkBar(const QString &typed, QDate today)
{
    static const QRegularExpression form(u"^([A-Z]{1,4})[\\s/-]*(\\d{1,6})([A-Z])?[\\s/-]+((?:19|20)\\d{2}|\\d{2})$"_s);
    TypedNumber out;
    const auto m = form.match(spacedNumber(typed).remove(u'.'));
    if (!m.hasMatch()) {
        out.canonical = normalisedNumber(typed);
        out.problems << u"unknown-format"_s;
        return out;
    }
    out.wellFormed = true;
    out.issuer = m.captured(1);
    const int year = m.captured(4).toInt();
    out.year = year >= 100 ? year : (year > today.year() % 100 ? 1900 : 2000) + year;
    out.canonical = u"%1/%2%3/%4"_s.arg(out.issuer).arg(m.captured(2).toInt()).arg(m.captured(3)).arg(out.year);
    if (out.year > today.year())
        out.problems << u"year-in-future"_s;
    return out;
}
} // namespace

QString normalisedNumber(const QString &typed)
{
    QString out;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.digitValue() >= 0)
            out += QChar(u'0' + c.digitValue());
        else if (!c.isSpace() && c != u'.' && c.category() != QChar::Punctuation_Dash
                 && c.category() != QChar::Other_Format && c.category() != QChar::Other_Control)
            out += c;
    }
    return out;
}

QString spacedNumber(const QString &typed)
{
    QString out;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.digitValue() >= 0)
            out += QChar(u'0' + c.digitValue());
        else if (c.category() == QChar::Punctuation_Dash)
            out += u'-';
        else if (c.category() != QChar::Other_Format && (c.category() != QChar::Other_Control || c.isSpace()))
            out += c;
    }
    return out.simplified();
}

TypedNumber checkNumber(DocumentKind kind, const QString &typed, QDate today, const Birth &birth)
{
    TypedNumber out;
    out.canonical = normalisedNumber(typed);
    if (out.canonical.isEmpty() || typed.size() > 64) {
        out.problems << (out.canonical.isEmpty() ? u"no-number"_s : u"unknown-format"_s);
        out.canonical.truncate(64);
        return out;
    }
    switch (kind) {
    case DocumentKind::AadhaarNumber:
        out.canonical.remove(u'/');
        return checkAadhaar(out);
    case DocumentKind::Pan:
        out.canonical.remove(u'/');
        return checkPan(out);
    case DocumentKind::Epic:
        return checkEpic(out);
    case DocumentKind::DrivingLicence:
        return checkLicence(typed, today, birth);
    case DocumentKind::Passport:
        return checkPassport(out);
    case DocumentKind::Ration:
        return checkRation(out);
    case DocumentKind::Bar:
        return checkBar(typed, today);
    case DocumentKind::Oci:
        return checkOci(out);
    default:
        break;
    }
    out.problems << u"unknown-format"_s;
    return out;
}

bool verhoeffValid(QStringView digits)
{
    return !digits.isEmpty() && base::verhoeffSum(digits) == 0;
}

QChar verhoeffDigit(QStringView digits)
{
    constexpr std::array<int, 10> inverse{ 0, 4, 3, 2, 1, 5, 6, 7, 8, 9 };
    const int sum = base::verhoeffSum(digits, 1);
    return sum < 0 ? QChar() : QChar(u'0' + inverse[size_t(sum)]);
}

bool luhnValid(QStringView digits)
{
    int sum = 0;
    bool twice = false;
    for (auto i = digits.size() - 1; i >= 0; --i, twice = !twice) {
        int digit = digits.at(i).digitValue();
        if (digit < 0)
            return false;
        digit *= twice ? 2 : 1;
        sum += digit > 9 ? digit - 9 : digit;
    }
    return !digits.isEmpty() && sum % 10 == 0;
}

bool panFitsName(const QString &pan, const QString &name)
{
    const QChar letter = pan.size() > 4 ? pan.at(4) : QChar();
    const QStringList words = name.toUpper().split(u' ', Qt::SkipEmptyParts);
    return words.isEmpty()
        || std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(letter); });
}

} // namespace mulakat::identity
