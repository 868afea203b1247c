#include "identity/namewords.h"

#include <map>
#include <set>
#include <sstream>

namespace mulakat::identity
{

namespace
{
std::set<std::string> wordSet(const char *text)
{
    std::istringstream in(text);
    std::set<std::string> out;
    for (std::string word; in >> word;)
        out.insert(word);
    return out;
}

// Each line: the canonical word, then its spellings.
const std::map<std::string, std::string> &canonicals()
{
    static const std::map<std::string, std::string> all = [] {
        const char *const lines[] = {
            "mohammad mohd md mo mohammed mohamed mohamad muhammad muhammed mohammod muhamad mohmad mohmmad mohmed "
            "mahammad",
            "shaikh sk sheikh shaik shekh sheik shek sheykh",
            "syed sayed saiyed sayyad sayyed saiyad sayyid syyed said saiyyad sayad",
            "kumar kr kumaar",
            "begum begam bagum begom",
            "ahmad ahmed ahamed ahamad ahmmed ahmd",
            "choudhary chaudhary chowdhury chaudhari choudhury chaudhry chowdhary chaudhuri choudhry choudhari "
            "chowdhry chaudhury",
            "sharma sarma",
            "verma varma",
            "singh sing sinh simh ching",
            "srivastava shrivastava srivastav shrivastav srivastva",
            "yadav yadava yadaw",
            "mishra misra",
            "pandey pande pandeya panday",
            "tiwari tewari tivari tiwary",
            "tripathi tripathy",
            "agarwal aggarwal agrawal agarwala agrawala",
            "banerjee banerji banarji",
            "mukherjee mukherji mukharji mukerjee",
            "chatterjee chatterji chatarji chattarji chaterji",
            "iyer aiyer ayyar aiyar ayyer ayar airar aiar iyyer",
            "nair nayar",
            "reddy reddi",
            "naidu nayudu",
            "pillai pillay",
            "thakur thakoor thakor",
            "rahman rehman rahaman rehaman",
            "khatun khatoon khatoun",
            "bano banu baano",
            "husain hussain hussein husein hossain hussian",
            "krishna krisna krushna",
            "ganesh ganesha",
            "laxmi laksmi lakshmi lakshami latchumi letchumi latchumy",
            "devi debi dewi",
            "prasad prashad parsad parshad",
            "ansari ansary",
            "qureshi kureshi quraishi qurashi kuraishi kuraisi",
            "siddiqui siddiqi siddique",
            "jaiswal jayaswal jaisawal",
            "vishwakarma viswakarma bishwakarma",
            "abdul abdool",
            "kumari kumaari kumary",
            "kaur kour",
            "rao rav ravu row",
            "ghosh ghose",
            "mandal mondal mandol",
        };
        std::map<std::string, std::string> map;
        for (const char *line : lines) {
            std::istringstream in(line);
            std::string canonical;
            in >> canonical;
            for (std::string word; in >> word;)
                map[word] = canonical;
        }
        return map;
    }();
    return all;
}

bool endsWith(const std::string &word, const std::string &end)
{
    return word.size() > end.size() && word.compare(word.size() - end.size(), end.size(), end) == 0;
}

// Vowels of another script that a spelling table writes or leaves out: k@maar and kumar do not differ here.
std::string withoutSchwa(const std::string &plain)
{
    std::string out;
    for (size_t i = 0; i < plain.size(); ++i) {
        if (plain[i] == '@' && i + 1 < plain.size())
            out += 'a';
        else if (plain[i] == 'N')
            out += i + 1 == plain.size() ? "ng" : "n";
        else if (plain[i] == 'R')
            out += 'r';
        else if (plain[i] != '@')
            out += plain[i];
    }
    return out;
}

bool isIndicForm(const std::string &plain)
{
    return plain.find_first_of("@N") != std::string::npos;
}
} // namespace

std::string canonicalWord(const std::string &plain)
{
    const std::string key = withoutSchwa(plain);
    if (const auto found = canonicals().find(key); found != canonicals().end())
        return found->second;
    if (isIndicForm(plain) && (isWeakWord(key) || canonicals().contains(key)))
        return key;
    for (const std::string suffix : { "bhai", "ben", "bai" }) {
        if (endsWith(plain, suffix) && plain.size() >= suffix.size() + 4)
            return plain.substr(0, plain.size() - suffix.size());
    }
    return plain;
}

bool isWeakWord(const std::string &canonical)
{
    static const std::set<std::string> weak
        = wordSet("kumar kumari devi bai begum kaur singh lal mohammad syed shaikh prasad chand nath "
                  "das dass rani bibi bibee khatun bano ben bhai bhau kunwar kanwar ji abdul");
    return weak.contains(canonical);
}

bool standsBeforeName(const std::string &canonical)
{
    static const std::set<std::string> words = wordSet("mohammad syed shaikh abdul kumari bibi");
    return words.contains(canonical);
}

char sexMarker(const std::string &canonical)
{
    static const std::set<std::string> female = wordSet("kumari devi bai begum kaur rani bibi khatun bano ben");
    static const std::set<std::string> male = wordSet("kumar bhai");
    return female.contains(canonical) ? 'f' : male.contains(canonical) ? 'm' : 0;
}

bool isShortForm(const std::string &lower)
{
    static const std::set<std::string> shortForms = wordSet("md sk kr km sh smt mr mrs ms dr st sr jr lt");
    return shortForms.contains(lower);
}

char honorificSex(const std::string &plain, bool otherScript, int words)
{
    static const std::set<std::string> male = wordSet("shri shree mr master thiru janab shriman sriman");
    static const std::set<std::string> female
        = wordSet("smt shrimati srimati shrimathi srimathi mrs ms miss km kum tmt selvi sow sau "
                  "shreemati mst mosammat mussammat musammat mosamat");
    static const std::set<std::string> neither
        = wordSet("dr adv advocate late lt haji hajji hafiz maulana prof er capt col sgt ca jr sr sv "
                  "sva ji sh");
    static const std::set<std::string> otherOnly = wordSet("do da dokt@r");
    if (words < 2)
        return 0;
    if (plain == "sri" && words < 3)
        return 0;
    const std::string key = withoutSchwa(plain);
    if (male.contains(key) || key == "sri")
        return 'm';
    if (female.contains(key))
        return 'f';
    return neither.contains(key) || (otherScript && otherOnly.contains(key)) ? 'n' : 0;
}

} // namespace mulakat::identity
