<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>ClockEntry</name>
    <message>
        <source>Write the date as day/month/year and the time as hours:minutes.</source>
        <translation>तारीख़ दिन/महीना/साल और समय घंटे:मिनट के रूप में लिखें।</translation>
    </message>
    <message>
        <source>This date cannot be right: this version is newer. Look at the day, month and year.</source>
        <translation>यह तारीख़ सही नहीं हो सकती: यह संस्करण इससे नया है। दिन, महीना और साल देखें।</translation>
    </message>
    <message>
        <source>Mulakat may not set the clock of this PC. Ask an administrator to run: timedatectl set-time &apos;%1&apos;. Then confirm again.</source>
        <translation>मुलाक़ात को इस पीसी की घड़ी बदलने का अधिकार नहीं है। व्यवस्थापक से यह चलाने को कहें: timedatectl set-time &apos;%1&apos;। फिर दोबारा पुष्टि करें।</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>just now</source>
        <translation>अभी-अभी</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n मिनट पहले</numerusform>
            <numerusform>%n मिनट पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n घंटा पहले</numerusform>
            <numerusform>%n घंटे पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n दिन पहले</numerusform>
            <numerusform>%n दिन पहले</numerusform>
        </translation>
    </message>
    <message>
        <source>in the lobby</source>
        <translation>लॉबी में है</translation>
    </message>
    <message>
        <source>late, not here yet</source>
        <translation>देर हो गई, अभी नहीं आए</translation>
    </message>
    <message>
        <source>prisoner to confirm</source>
        <translation>बंदी की पुष्टि बाकी</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>अभी नहीं आए</translation>
    </message>
    <message>
        <source>prisoner %1</source>
        <translation>बंदी %1</translation>
    </message>
    <message>
        <source>token to give</source>
        <translation>टोकन देना है</translation>
    </message>
    <message>
        <source>can start</source>
        <translation>शुरू हो सकती है</translation>
    </message>
    <message>
        <source>sound, then start</source>
        <translation>आवाज़ जाँचें, फिर शुरू करें</translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation>मदद माँग रहा है</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>रुकी हुई</translation>
    </message>
    <message>
        <source>line is down</source>
        <translation>लाइन कटी है</translation>
    </message>
    <message>
        <source>in the lobby: ID to check</source>
        <translation>लॉबी में: पहचान जाँचें</translation>
    </message>
    <message>
        <source>ID to check</source>
        <translation>पहचान जाँचें</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो चुकी</translation>
    </message>
    <message>
        <source>Not come</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>match</source>
        <translation>मेल खाता है</translation>
    </message>
    <message>
        <source>look closely</source>
        <translation>ध्यान से देखें</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>मेल नहीं खाता</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>बराबर</translation>
    </message>
    <message>
        <source>year is equal</source>
        <translation>वर्ष बराबर</translation>
    </message>
    <message>
        <source>age fits</source>
        <translation>आयु ठीक बैठती है</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>अलग है</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>मिलाने को कुछ नहीं</translation>
    </message>
    <message>
        <source>Card signed by UIDAI</source>
        <translation>कार्ड पर UIDAI का हस्ताक्षर है</translation>
    </message>
    <message>
        <source>Signature is wrong: altered card or unknown key</source>
        <translation>हस्ताक्षर गलत है: कार्ड बदला गया है या कुंजी अनजान है</translation>
    </message>
    <message>
        <source>Not signed: look at the document yourself</source>
        <translation>हस्ताक्षर नहीं है: दस्तावेज़ खुद देखें</translation>
    </message>
    <message>
        <source>Signed, but outside the certificate&apos;s time</source>
        <translation>हस्ताक्षर है, पर प्रमाणपत्र की अवधि से बाहर</translation>
    </message>
    <message>
        <source>Document is genuine</source>
        <translation>दस्तावेज़ असली है</translation>
    </message>
    <message>
        <source>Look closely at this document</source>
        <translation>यह दस्तावेज़ ध्यान से देखें</translation>
    </message>
    <message>
        <source>Do not accept this document</source>
        <translation>यह दस्तावेज़ स्वीकार न करें</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>पढ़ा नहीं गया</translation>
    </message>
    <message>
        <source>Right form, nothing proved</source>
        <translation>रूप सही, कुछ सिद्ध नहीं</translation>
    </message>
    <message>
        <source>The code is not packed as UIDAI packs it.</source>
        <translation>कोड उस तरह बंद नहीं है जैसे UIDAI करता है।</translation>
    </message>
    <message>
        <source>The code was read with gaps. Scan again, flat and close.</source>
        <translation>कोड बीच-बीच में छूटा। सीधा और पास रखकर फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Only part of the code was read. Scan again.</source>
        <translation>कोड का कुछ हिस्सा ही पढ़ा गया। फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>Something was added to the code.</source>
        <translation>कोड में कुछ जोड़ा गया है।</translation>
    </message>
    <message>
        <source>The code is larger than a card&apos;s code can be.</source>
        <translation>कोड किसी कार्ड के कोड से बड़ा है।</translation>
    </message>
    <message>
        <source>Fields are missing in the code.</source>
        <translation>कोड में कुछ खाने नहीं हैं।</translation>
    </message>
    <message>
        <source>The code contradicts itself.</source>
        <translation>कोड की बातें आपस में नहीं मिलतीं।</translation>
    </message>
    <message>
        <source>The code is damaged. Scan again.</source>
        <translation>कोड खराब है। फिर स्कैन करें।</translation>
    </message>
    <message>
        <source>A newer form of card: compare it by eye.</source>
        <translation>नए तरह का कार्ड: आँख से मिलाएँ।</translation>
    </message>
    <message>
        <source>There is no photo in the code.</source>
        <translation>कोड में फ़ोटो नहीं है।</translation>
    </message>
    <message>
        <source>The name holds hidden characters.</source>
        <translation>नाम में छिपे अक्षर हैं।</translation>
    </message>
    <message>
        <source>Somebody packed this code anew.</source>
        <translation>किसी ने यह कोड दोबारा बनाया है।</translation>
    </message>
    <message>
        <source>No UIDAI certificates are installed here: signatures cannot be checked.</source>
        <translation>यहाँ UIDAI के प्रमाणपत्र नहीं हैं: हस्ताक्षर जाँचे नहीं जा सकते।</translation>
    </message>
    <message>
        <source>The card&apos;s time of issue cannot be read.</source>
        <translation>कार्ड जारी होने का समय पढ़ा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Issued in the future: check this computer&apos;s date.</source>
        <translation>जारी होने की तारीख आगे की है: इस कंप्यूटर की तारीख देखें।</translation>
    </message>
    <message>
        <source>The code&apos;s text is damaged.</source>
        <translation>कोड का लेख खराब है।</translation>
    </message>
    <message>
        <source>The code holds text that no card has.</source>
        <translation>कोड में ऐसा लेख है जो किसी कार्ड में नहीं होता।</translation>
    </message>
    <message>
        <source>The number&apos;s check digit is wrong: typed wrongly?</source>
        <translation>नंबर का जाँच अंक गलत है: टाइप में भूल तो नहीं?</translation>
    </message>
    <message>
        <source>The number is too long or too short.</source>
        <translation>नंबर बहुत लंबा या बहुत छोटा है।</translation>
    </message>
    <message>
        <source>No Aadhaar number begins like this.</source>
        <translation>कोई आधार नंबर ऐसे शुरू नहीं होता।</translation>
    </message>
    <message>
        <source>This is not a real Aadhaar number.</source>
        <translation>यह असली आधार नंबर नहीं है।</translation>
    </message>
    <message>
        <source>This is a virtual ID, not the card&apos;s number.</source>
        <translation>यह वर्चुअल आईडी है, कार्ड का नंबर नहीं।</translation>
    </message>
    <message>
        <source>A masked number: only the last four can be compared.</source>
        <translation>ढका हुआ नंबर: केवल आखिरी चार अंक मिलाए जा सकते हैं।</translation>
    </message>
    <message>
        <source>This PAN belongs to a company or a trust.</source>
        <translation>यह PAN किसी कंपनी या न्यास का है।</translation>
    </message>
    <message>
        <source>No PAN has this number.</source>
        <translation>ऐसा कोई PAN नंबर नहीं होता।</translation>
    </message>
    <message>
        <source>The PAN&apos;s fifth letter does not fit the surname.</source>
        <translation>PAN का पाँचवाँ अक्षर उपनाम से नहीं मिलता।</translation>
    </message>
    <message>
        <source>Old voter ID numbers look like this: compare by eye.</source>
        <translation>पुराने मतदाता कार्ड के नंबर ऐसे होते हैं: आँख से मिलाएँ।</translation>
    </message>
    <message>
        <source>An old form of number.</source>
        <translation>नंबर का पुराना रूप।</translation>
    </message>
    <message>
        <source>An unusual series of passport.</source>
        <translation>पासपोर्ट की असामान्य शृंखला।</translation>
    </message>
    <message>
        <source>A foreign passport number.</source>
        <translation>विदेशी पासपोर्ट का नंबर।</translation>
    </message>
    <message>
        <source>No state has these letters.</source>
        <translation>किसी राज्य के ये अक्षर नहीं हैं।</translation>
    </message>
    <message>
        <source>The year of issue lies in the future.</source>
        <translation>जारी होने का वर्ष आगे का है।</translation>
    </message>
    <message>
        <source>The holder was too young when it was issued.</source>
        <translation>जारी होने के समय धारक की आयु बहुत कम थी।</translation>
    </message>
    <message>
        <source>A ration card stands for the whole family.</source>
        <translation>राशन कार्ड पूरे परिवार का होता है।</translation>
    </message>
    <message>
        <source>The check digit of the number is wrong.</source>
        <translation>नंबर का जाँच अंक गलत है।</translation>
    </message>
    <message>
        <source>The check digit of the birth date is wrong.</source>
        <translation>जन्मतिथि का जाँच अंक गलत है।</translation>
    </message>
    <message>
        <source>The check digit of the expiry date is wrong.</source>
        <translation>समाप्ति तिथि का जाँच अंक गलत है।</translation>
    </message>
    <message>
        <source>A check digit is wrong.</source>
        <translation>एक जाँच अंक गलत है।</translation>
    </message>
    <message>
        <source>The last check digit is wrong.</source>
        <translation>आखिरी जाँच अंक गलत है।</translation>
    </message>
    <message>
        <source>The document has expired.</source>
        <translation>दस्तावेज़ की अवधि समाप्त हो गई है।</translation>
    </message>
    <message>
        <source>The name is cut off on the document.</source>
        <translation>दस्तावेज़ पर नाम कटा हुआ है।</translation>
    </message>
    <message>
        <source>The birth date is no date.</source>
        <translation>जन्मतिथि कोई तारीख नहीं है।</translation>
    </message>
    <message>
        <source>No known form of this number: compare by eye.</source>
        <translation>इस नंबर का रूप जाना हुआ नहीं है: आँख से मिलाएँ।</translation>
    </message>
    <message>
        <source>Type the document&apos;s number.</source>
        <translation>दस्तावेज़ का नंबर टाइप करें।</translation>
    </message>
    <message>
        <source>This is a payment code, not an ID.</source>
        <translation>यह भुगतान का कोड है, पहचान पत्र नहीं।</translation>
    </message>
    <message>
        <source>This is a web address, not an ID.</source>
        <translation>यह वेबसाइट का पता है, पहचान पत्र नहीं।</translation>
    </message>
    <message>
        <source>This code is no ID that is known here.</source>
        <translation>यह कोड यहाँ जाने हुए किसी पहचान पत्र का नहीं है।</translation>
    </message>
    <message>
        <source>The scanner delivered nothing.</source>
        <translation>स्कैनर से कुछ नहीं आया।</translation>
    </message>
    <message>
        <source>No code is found in the picture. Take it straight, close and in good light.</source>
        <translation>तस्वीर में कोई कोड नहीं मिला। सीधा, पास से और अच्छी रोशनी में लें।</translation>
    </message>
    <message>
        <source>The picture cannot be opened.</source>
        <translation>तस्वीर खुल नहीं रही।</translation>
    </message>
    <message>
        <source>This kind of code cannot be checked here.</source>
        <translation>इस तरह का कोड यहाँ जाँचा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>no call</source>
        <translation>कॉल नहीं है</translation>
    </message>
    <message>
        <source>booth prepares the call</source>
        <translation>बूथ कॉल तैयार कर रहा है</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>बातचीत चल रही है</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>रोकी हुई</translation>
    </message>
    <message>
        <source>line is down, connecting again</source>
        <translation>लाइन कटी है, फिर जोड़ी जा रही है</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>The booth&apos;s camera is gone: check its cable.</source>
        <translation>बूथ का कैमरा नहीं मिल रहा: उसका तार देखें।</translation>
    </message>
    <message>
        <source>The booth&apos;s microphone is gone: check its cable.</source>
        <translation>बूथ का माइक नहीं मिल रहा: उसका तार देखें।</translation>
    </message>
    <message>
        <source>The booth&apos;s loudspeaker is gone: check its cable.</source>
        <translation>बूथ का स्पीकर नहीं मिल रहा: उसका तार देखें।</translation>
    </message>
    <message>
        <source>The visitor has left the call. They can come back by the same link.</source>
        <translation>मुलाकाती कॉल से निकल गया है। उसी लिंक से वापस आ सकता है।</translation>
    </message>
    <message>
        <source>The other end is not who it says: the call was not connected. Ask the visitor to open the link again.</source>
        <translation>दूसरा सिरा वह नहीं है जो बताता है: कॉल नहीं जोड़ी गई। मुलाकाती से लिंक फिर खोलने को कहें।</translation>
    </message>
    <message>
        <source>The call&apos;s program failed and starts again. If it comes back, change the booth.</source>
        <translation>कॉल का प्रोग्राम रुक गया, फिर शुरू हो रहा है। बार-बार हो तो बूथ बदलें।</translation>
    </message>
    <message>
        <source>No way to the visitor is found yet. It is tried again.</source>
        <translation>मुलाकाती तक अभी रास्ता नहीं मिला। फिर कोशिश हो रही है।</translation>
    </message>
    <message>
        <source>The connection failed. It is tried again.</source>
        <translation>जुड़ नहीं पाया। फिर कोशिश हो रही है।</translation>
    </message>
    <message>
        <source>The visitor&apos;s browser answered wrongly. Ask them to open the link again.</source>
        <translation>मुलाकाती के ब्राउज़र ने गलत उत्तर दिया। उनसे लिंक फिर खोलने को कहें।</translation>
    </message>
    <message>
        <source>A fault in the call&apos;s program. If it comes back, change the booth.</source>
        <translation>कॉल के प्रोग्राम में खराबी। बार-बार हो तो बूथ बदलें।</translation>
    </message>
    <message>
        <source>the names are the same</source>
        <translation>नाम एक ही हैं</translation>
    </message>
    <message>
        <source>spelled differently: “%1” on the card, “%2” on the booking</source>
        <translation>वर्तनी अलग: कार्ड पर “%1”, बुकिंग में “%2”</translation>
    </message>
    <message>
        <source>“%1” stands only on the card</source>
        <translation>“%1” केवल कार्ड पर है</translation>
    </message>
    <message>
        <source>“%1” stands only on the booking</source>
        <translation>“%1” केवल बुकिंग में है</translation>
    </message>
    <message>
        <source>another name: “%1” on the card, “%2” on the booking</source>
        <translation>दूसरा नाम: कार्ड पर “%1”, बुकिंग में “%2”</translation>
    </message>
    <message>
        <source>an initial: “%1” on the card, “%2” on the booking</source>
        <translation>छोटा अक्षर: कार्ड पर “%1”, बुकिंग में “%2”</translation>
    </message>
    <message>
        <source>another ending: “%1” on the card, “%2” on the booking</source>
        <translation>अंत अलग: कार्ड पर “%1”, बुकिंग में “%2”</translation>
    </message>
    <message>
        <source>a man&apos;s name against a woman&apos;s: “%1” and “%2”</source>
        <translation>पुरुष का नाम और स्त्री का नाम: “%1” और “%2”</translation>
    </message>
    <message>
        <source>only an alias fits</source>
        <translation>केवल उपनाम मिलता है</translation>
    </message>
    <message>
        <source>only one name to compare</source>
        <translation>मिलाने को एक ही नाम है</translation>
    </message>
    <message>
        <source>the names stand in another order</source>
        <translation>नामों का क्रम अलग है</translation>
    </message>
    <message>
        <source>written in another script: compare by eye</source>
        <translation>दूसरी लिपि में लिखा है: आँख से मिलाएँ</translation>
    </message>
    <message>
        <source>there is no name to compare</source>
        <translation>मिलाने को कोई नाम नहीं है</translation>
    </message>
    <message>
        <source>the name is too long to compare</source>
        <translation>नाम मिलाने के लिए बहुत लंबा है</translation>
    </message>
    <message>
        <source>a man&apos;s name against a woman&apos;s</source>
        <translation>पुरुष का नाम और स्त्री का नाम</translation>
    </message>
    <message>
        <source>name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>person</source>
        <translation>व्यक्ति</translation>
    </message>
    <message>
        <source>number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>booth or window</source>
        <translation>बूथ या खिड़की</translation>
    </message>
    <message>
        <source>time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>the child&apos;s adult</source>
        <translation>बच्चे के साथ का वयस्क</translation>
    </message>
    <message>
        <source>locker</source>
        <translation>लॉकर</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>prisoner</source>
        <translation>बंदी</translation>
    </message>
    <message>
        <source>kind of ID</source>
        <translation>पहचान पत्र का प्रकार</translation>
    </message>
    <message>
        <source>mobile number</source>
        <translation>मोबाइल नंबर</translation>
    </message>
    <message>
        <source>The party is full: at most %1 people. Mark who is absent first.</source>
        <translation>साथ में इतने ही लोग हो सकते हैं: अधिकतम %1। पहले लिखें कि कौन नहीं आया।</translation>
    </message>
    <message>
        <source>A visit can be extended by %1 minutes in all; %2 are given already.</source>
        <translation>मुलाकात कुल %1 मिनट बढ़ सकती है; %2 दिए जा चुके हैं।</translation>
    </message>
    <message>
        <source>This jail does not allow it: %1. Choose another way.</source>
        <translation>यह कारागार इसकी अनुमति नहीं देता: %1। दूसरा तरीका चुनें।</translation>
    </message>
    <message>
        <source>The jail&apos;s rules do not allow this. Ask the superintendent.</source>
        <translation>कारागार के नियम इसकी अनुमति नहीं देते। अधीक्षक से पूछें।</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait %1 seconds.</source>
        <translation>बहुत बार गलत डाला गया। %1 सेकंड रुकें।</translation>
    </message>
    <message>
        <source>Too many wrong tries. An administrator has to unlock this name.</source>
        <translation>बहुत बार गलत डाला गया। प्रबंधक को यह नाम खोलना होगा।</translation>
    </message>
    <message>
        <source>Name or PIN is wrong. Try again.</source>
        <translation>नाम या पिन गलत है। फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Name or PIN is wrong. Tries left before a wait: %1.</source>
        <translation>नाम या पिन गलत है। रुकने से पहले बचे प्रयास: %1।</translation>
    </message>
    <message>
        <source>This visit number is known already. Look for it in the list.</source>
        <translation>यह मुलाकात नंबर पहले से है। सूची में देखें।</translation>
    </message>
    <message>
        <source>The visit has moved on meanwhile. Its next step is shown now.</source>
        <translation>इस बीच मुलाकात आगे बढ़ गई। अब उसका अगला काम दिख रहा है।</translation>
    </message>
    <message>
        <source>This step does not fit now. The visit&apos;s next step is shown.</source>
        <translation>यह काम अभी नहीं हो सकता। मुलाकात का अगला काम दिखाया गया है।</translation>
    </message>
    <message>
        <source>The file is too large. Take a smaller one.</source>
        <translation>फ़ाइल बहुत बड़ी है। छोटी फ़ाइल लें।</translation>
    </message>
    <message>
        <source>The two programs do not understand each other. Update the older one.</source>
        <translation>दोनों प्रोग्राम एक-दूसरे को नहीं समझते। पुराने वाले को नया करें।</translation>
    </message>
    <message>
        <source>This file is not a day&apos;s list: no heading with number, date, time, visitor and prisoner is found. Choose another file.</source>
        <translation>यह दिन की सूची नहीं है: नंबर, तारीख, समय, मुलाकाती और बंदी का शीर्षक नहीं मिला। दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another file, or save it again.</source>
        <translation>फ़ाइल पढ़ी नहीं जा सकती। दूसरी चुनें, या इसे फिर से सहेजें।</translation>
    </message>
    <message>
        <source>No visit with this number is known here. Check the number.</source>
        <translation>इस नंबर की कोई मुलाकात यहाँ नहीं है। नंबर देखें।</translation>
    </message>
    <message>
        <source>The prisoner is not at the place yet. Type the prisoner&apos;s number there first.</source>
        <translation>बंदी अभी जगह पर नहीं है। पहले वहाँ बंदी का नंबर टाइप करें।</translation>
    </message>
    <message>
        <source>The prisoner has another visit at this time. Choose another time.</source>
        <translation>इस समय बंदी की दूसरी मुलाकात है। दूसरा समय चुनें।</translation>
    </message>
    <message>
        <source>The booth or window is in use. Wait, or change the place.</source>
        <translation>बूथ या खिड़की खाली नहीं है। रुकें, या जगह बदलें।</translation>
    </message>
    <message>
        <source>This visitor is in another running visit. End that one first.</source>
        <translation>यह मुलाकाती दूसरी चल रही मुलाकात में है। पहले उसे समाप्त करें।</translation>
    </message>
    <message>
        <source>Say who confirms that this is the person: by the photo, an earlier visit, or somebody who vouches and is verified.</source>
        <translation>बताएँ कि यह वही व्यक्ति है, यह कौन कहता है: फ़ोटो, पहले की मुलाकात, या कोई जाँचा हुआ व्यक्ति जो तस्दीक करे।</translation>
    </message>
    <message>
        <source>An Aadhaar is read only with the person&apos;s consent. Ask, then scan again; or take another ID.</source>
        <translation>आधार केवल व्यक्ति की सहमति से पढ़ा जाता है। पूछें, फिर स्कैन करें; या दूसरा पहचान पत्र लें।</translation>
    </message>
    <message>
        <source>A reason in words is needed. Write one line.</source>
        <translation>कारण लिखना ज़रूरी है। एक पंक्ति लिखें।</translation>
    </message>
    <message>
        <source>The sound of one end has not been heard. Check both ends first.</source>
        <translation>एक सिरे की आवाज़ नहीं सुनी गई। पहले दोनों सिरे जाँचें।</translation>
    </message>
    <message>
        <source>This visit is for another day. Its date stands beside its number.</source>
        <translation>यह मुलाकात दूसरे दिन की है। तारीख नंबर के पास लिखी है।</translation>
    </message>
    <message>
        <source>The time for this has passed.</source>
        <translation>इसका समय निकल गया है।</translation>
    </message>
    <message>
        <source>A legal or medical visit cannot become a family visit. Register a new visit.</source>
        <translation>कानूनी या चिकित्सा मुलाकात पारिवारिक नहीं बन सकती। नई मुलाकात दर्ज करें।</translation>
    </message>
    <message>
        <source>The day is signed; nothing in it changes. Add a note instead.</source>
        <translation>दिन बंद हो चुका है; उसमें कुछ नहीं बदलता। टिप्पणी जोड़ें।</translation>
    </message>
    <message>
        <source>This time is given to another visit. Choose another.</source>
        <translation>यह समय दूसरी मुलाकात को दिया गया है। दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The visits of this period are used. Choose a later date.</source>
        <translation>इस अवधि की मुलाकातें पूरी हो चुकी हैं। बाद की तारीख चुनें।</translation>
    </message>
    <message>
        <source>You are signed out. Sign in and do it again.</source>
        <translation>आप बाहर हैं। साइन इन करें और फिर से करें।</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask the superintendent.</source>
        <translation>आपकी भूमिका यह नहीं कर सकती। अधीक्षक से कहें।</translation>
    </message>
    <message>
        <source>This is too old. Ask for a new one.</source>
        <translation>यह बहुत पुराना है। नया माँगें।</translation>
    </message>
    <message>
        <source>This visit is open on another device. Go on there, or move the call here.</source>
        <translation>यह मुलाकात दूसरे उपकरण पर खुली है। वहीं चलाएँ, या कॉल यहाँ लाएँ।</translation>
    </message>
    <message>
        <source>This jail may not read Aadhaar yet: its registration as a verifier is not entered. Take another ID.</source>
        <translation>यह कारागार अभी आधार नहीं पढ़ सकता: जाँचकर्ता के रूप में पंजीकरण दर्ज नहीं है। दूसरा पहचान पत्र लें।</translation>
    </message>
    <message>
        <source>It could not be saved; nothing was changed. Call support: the disk or the data folder has a fault.</source>
        <translation>सहेजा नहीं जा सका; कुछ नहीं बदला। सहायता को बुलाएँ: डिस्क या डेटा फ़ोल्डर में खराबी है।</translation>
    </message>
    <message>
        <source>The data belongs to a newer version. Install that version; nothing was changed.</source>
        <translation>डेटा नए संस्करण का है। वही संस्करण लगाएँ; कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room, then do it again.</source>
        <translation>डिस्क भर गई है; कुछ नहीं बदला। जगह बनाएँ, फिर दोबारा करें।</translation>
    </message>
    <message>
        <source>The portal is not reached. Face to face goes on; try this again later.</source>
        <translation>पोर्टल नहीं मिल रहा। आमने-सामने की मुलाकातें चलती हैं; यह बाद में करें।</translation>
    </message>
    <message>
        <source>The other side answered wrongly. Update the older of the two programs.</source>
        <translation>दूसरी ओर से गलत उत्तर आया। दोनों में से पुराने प्रोग्राम को नया करें।</translation>
    </message>
    <message>
        <source>A device is missing. Plug in the camera, microphone, scanner or printer.</source>
        <translation>कोई उपकरण नहीं है। कैमरा, माइक, स्कैनर या प्रिंटर लगाएँ।</translation>
    </message>
    <message>
        <source>The call&apos;s program failed and starts again. Wait five seconds; if it comes back, change the booth.</source>
        <translation>कॉल का प्रोग्राम रुक गया, फिर शुरू हो रहा है। पाँच सेकंड रुकें; फिर हो तो बूथ बदलें।</translation>
    </message>
    <message>
        <source>A key of the data folder is missing. Restore it from the backup.</source>
        <translation>डेटा फ़ोल्डर की एक कुंजी नहीं है। बैकअप से वापस लाएँ।</translation>
    </message>
    <message>
        <source>The log does not fit together. Leave everything as it is and call support.</source>
        <translation>लेखा आपस में नहीं मिलता। सब कुछ वैसा ही रहने दें और सहायता को बुलाएँ।</translation>
    </message>
    <message>
        <source>A fault in the program. Nothing was changed. Try again; if it comes back, call support.</source>
        <translation>प्रोग्राम में खराबी। कुछ नहीं बदला। फिर कोशिश करें; फिर हो तो सहायता को बुलाएँ।</translation>
    </message>
    <message>
        <source>This cannot be right: %1. Correct it.</source>
        <translation>यह ठीक नहीं हो सकता: %1। सुधारें।</translation>
    </message>
    <message>
        <source>Something that was entered cannot be right. Correct it.</source>
        <translation>जो भरा गया उसमें कुछ ठीक नहीं हो सकता। सुधारें।</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>अभी ज़रूरी है: %1।</translation>
    </message>
    <message>
        <source>Something needed was left out. Fill it in.</source>
        <translation>कुछ ज़रूरी छूट गया है। भरें।</translation>
    </message>
    <message>
        <source>This is another prisoner&apos;s number. Read it again off the person; the wrong prisoner may have come.</source>
        <translation>यह दूसरे बंदी का नंबर है। व्यक्ति से फिर पढ़ें; शायद गलत बंदी आ गया है।</translation>
    </message>
    <message>
        <source>It is not confirmed which prisoner is meant. Choose the prisoner from the list.</source>
        <translation>कौन-सा बंदी है, इसकी पुष्टि नहीं हुई। सूची से बंदी चुनें।</translation>
    </message>
    <message>
        <source>This document must not be accepted. Take another one, or let somebody vouch.</source>
        <translation>यह दस्तावेज़ स्वीकार नहीं करना है। दूसरा लें, या कोई तस्दीक करे।</translation>
    </message>
    <message>
        <source>An adult of the party has no accepted identity. Check each adult, or mark who is absent.</source>
        <translation>साथ के किसी वयस्क की पहचान स्वीकार नहीं हुई। हर वयस्क जाँचें, या लिखें कि कौन नहीं आया।</translation>
    </message>
    <message>
        <source>Check-in was not open long enough to say that nobody came.</source>
        <translation>काउंटर इतनी देर खुला नहीं रहा कि कहा जा सके कोई नहीं आया।</translation>
    </message>
    <message>
        <source>It is too early for this. Come back nearer to the time of the visit.</source>
        <translation>इसके लिए अभी बहुत जल्दी है। मुलाकात के समय के पास आएँ।</translation>
    </message>
    <message>
        <source>It did not work. Try again; if it comes back, call support.</source>
        <translation>नहीं हुआ। फिर कोशिश करें; फिर हो तो सहायता को बुलाएँ।</translation>
    </message>
    <message>
        <source>no visit number</source>
        <translation>मुलाकात नंबर नहीं है</translation>
    </message>
    <message>
        <source>no visitor&apos;s name</source>
        <translation>मुलाकाती का नाम नहीं है</translation>
    </message>
    <message>
        <source>no prisoner&apos;s name</source>
        <translation>बंदी का नाम नहीं है</translation>
    </message>
    <message>
        <source>the date is missing or cannot be</source>
        <translation>तारीख नहीं है या हो नहीं सकती</translation>
    </message>
    <message>
        <source>the time is missing or cannot be</source>
        <translation>समय नहीं है या हो नहीं सकता</translation>
    </message>
    <message>
        <source>the age cannot be</source>
        <translation>आयु हो नहीं सकती</translation>
    </message>
    <message>
        <source>the same number stands in an earlier row with other words</source>
        <translation>यही नंबर ऊपर की पंक्ति में दूसरे शब्दों के साथ है</translation>
    </message>
    <message>
        <source>the number is known here with other words or another time; ours stays</source>
        <translation>यह नंबर यहाँ दूसरे शब्दों या समय के साथ है; हमारा ही रहेगा</translation>
    </message>
    <message>
        <source>visit number</source>
        <translation>मुलाकात नंबर</translation>
    </message>
    <message>
        <source>date</source>
        <translation>तारीख</translation>
    </message>
    <message>
        <source>video or face to face</source>
        <translation>वीडियो या आमने-सामने</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>मुलाकाती</translation>
    </message>
    <message>
        <source>visitor&apos;s father or husband</source>
        <translation>मुलाकाती के पिता या पति</translation>
    </message>
    <message>
        <source>visitor&apos;s sex</source>
        <translation>मुलाकाती का लिंग</translation>
    </message>
    <message>
        <source>visitor&apos;s age</source>
        <translation>मुलाकाती की आयु</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>संबंध</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>मोबाइल</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>ई-मेल</translation>
    </message>
    <message>
        <source>address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>ID kind</source>
        <translation>पहचान पत्र का प्रकार</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>पहचान पत्र का नंबर</translation>
    </message>
    <message>
        <source>further visitors</source>
        <translation>और मुलाकाती</translation>
    </message>
    <message>
        <source>prisoner&apos;s father or husband</source>
        <translation>बंदी के पिता या पति</translation>
    </message>
    <message>
        <source>prisoner&apos;s age</source>
        <translation>बंदी की आयु</translation>
    </message>
    <message>
        <source>prisoner&apos;s sex</source>
        <translation>बंदी का लिंग</translation>
    </message>
    <message>
        <source>prisoner&apos;s number</source>
        <translation>बंदी का नंबर</translation>
    </message>
    <message>
        <source>prisoner&apos;s class</source>
        <translation>बंदी का वर्ग</translation>
    </message>
    <message>
        <source>remarks</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>not the person who was booked</source>
        <translation>वह व्यक्ति नहीं जिसकी बुकिंग थी</translation>
    </message>
    <message>
        <source>the document is altered or not genuine</source>
        <translation>दस्तावेज़ बदला हुआ है या असली नहीं</translation>
    </message>
    <message>
        <source>nothing shows who the person is</source>
        <translation>कुछ नहीं बताता कि व्यक्ति कौन है</translation>
    </message>
    <message>
        <source>forbidden goods</source>
        <translation>मना की हुई वस्तु</translation>
    </message>
    <message>
        <source>conduct</source>
        <translation>व्यवहार</translation>
    </message>
    <message>
        <source>intoxicated</source>
        <translation>नशे में</translation>
    </message>
    <message>
        <source>order of a court or of the superintendent</source>
        <translation>अदालत या अधीक्षक का आदेश</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>दूसरा कारण</translation>
    </message>
    <message>
        <source>could not wait</source>
        <translation>और नहीं रुक सका</translation>
    </message>
    <message>
        <source>fell ill</source>
        <translation>तबीयत बिगड़ गई</translation>
    </message>
    <message>
        <source>did not want to any more</source>
        <translation>अब नहीं चाहता</translation>
    </message>
    <message>
        <source>went home</source>
        <translation>घर चला गया</translation>
    </message>
    <message>
        <source>at court</source>
        <translation>अदालत में</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>अस्पताल में</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>स्थानांतरित</translation>
    </message>
    <message>
        <source>released</source>
        <translation>रिहा</translation>
    </message>
    <message>
        <source>does not want to come</source>
        <translation>आना नहीं चाहता</translation>
    </message>
    <message>
        <source>visits are suspended by order</source>
        <translation>आदेश से मुलाकातें बंद हैं</translation>
    </message>
    <message>
        <source>the line broke down</source>
        <translation>लाइन टूट गई</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>बिजली गई</translation>
    </message>
    <message>
        <source>a camera, microphone or screen failed</source>
        <translation>कैमरा, माइक या स्क्रीन खराब हुई</translation>
    </message>
    <message>
        <source>the call&apos;s program failed</source>
        <translation>कॉल का प्रोग्राम रुक गया</translation>
    </message>
    <message>
        <source>the portal was not reached</source>
        <translation>पोर्टल नहीं मिला</translation>
    </message>
    <message>
        <source>another technical cause</source>
        <translation>दूसरा तकनीकी कारण</translation>
    </message>
    <message>
        <source>threats</source>
        <translation>धमकी</translation>
    </message>
    <message>
        <source>somebody else in the picture</source>
        <translation>तस्वीर में कोई और था</translation>
    </message>
    <message>
        <source>the call was being recorded</source>
        <translation>कॉल रिकॉर्ड की जा रही थी</translation>
    </message>
    <message>
        <source>security of the jail</source>
        <translation>कारागार की सुरक्षा</translation>
    </message>
    <message>
        <source>the start was late</source>
        <translation>देर से शुरू हुई</translation>
    </message>
    <message>
        <source>the line took time</source>
        <translation>लाइन में समय गया</translation>
    </message>
    <message>
        <source>the family came from far</source>
        <translation>परिवार दूर से आया</translation>
    </message>
    <message>
        <source>death or illness in the family</source>
        <translation>परिवार में मृत्यु या बीमारी</translation>
    </message>
    <message>
        <source>an officer paused it</source>
        <translation>अधिकारी ने रोका</translation>
    </message>
    <message>
        <source>alarm in the jail</source>
        <translation>कारागार में अलार्म</translation>
    </message>
    <message>
        <source>something has to be looked at</source>
        <translation>कुछ देखना है</translation>
    </message>
    <message>
        <source>details are wrong or incomplete</source>
        <translation>विवरण गलत या अधूरे हैं</translation>
    </message>
    <message>
        <source>no such prisoner here</source>
        <translation>ऐसा कोई बंदी यहाँ नहीं है</translation>
    </message>
    <message>
        <source>this relation may not visit</source>
        <translation>यह संबंध मुलाकात नहीं कर सकता</translation>
    </message>
    <message>
        <source>not entitled to a visit now</source>
        <translation>अभी मुलाकात का हक नहीं</translation>
    </message>
    <message>
        <source>the visits of this period are used</source>
        <translation>इस अवधि की मुलाकातें पूरी हो चुकी हैं</translation>
    </message>
    <message>
        <source>no free time on that day</source>
        <translation>उस दिन कोई समय खाली नहीं</translation>
    </message>
    <message>
        <source>no visits on that day</source>
        <translation>उस दिन मुलाकात नहीं होती</translation>
    </message>
    <message>
        <source>the family asked for it</source>
        <translation>परिवार ने कहा</translation>
    </message>
    <message>
        <source>the prisoner is away</source>
        <translation>बंदी बाहर है</translation>
    </message>
    <message>
        <source>booked twice</source>
        <translation>दो बार बुक हुई</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>सुधार</translation>
    </message>
    <message>
        <source>by the visitor</source>
        <translation>मुलाकाती की ओर से</translation>
    </message>
    <message>
        <source>the visitor</source>
        <translation>मुलाकाती</translation>
    </message>
    <message>
        <source>the prisoner</source>
        <translation>बंदी</translation>
    </message>
    <message>
        <source>an officer</source>
        <translation>एक अधिकारी</translation>
    </message>
    <message>
        <source>the superintendent</source>
        <translation>अधीक्षक</translation>
    </message>
    <message>
        <source>the portal</source>
        <translation>पोर्टल</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>घड़ी</translation>
    </message>
    <message>
        <source>the booth or desk by itself</source>
        <translation>बूथ या डेस्क ने अपने आप</translation>
    </message>
    <message>
        <source>form begun</source>
        <translation>फ़ॉर्म शुरू हुआ</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>पंजीकृत</translation>
    </message>
    <message>
        <source>taken over from a list</source>
        <translation>सूची से ली गई</translation>
    </message>
    <message>
        <source>entered at the desk</source>
        <translation>डेस्क पर दर्ज</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <source>another time given</source>
        <translation>दूसरा समय दिया गया</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>स्वीकृत नहीं</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>link and code made</source>
        <translation>लिंक और कोड बने</translation>
    </message>
    <message>
        <source>message sent</source>
        <translation>संदेश भेजा गया</translation>
    </message>
    <message>
        <source>prisoner confirmed</source>
        <translation>बंदी की पुष्टि हुई</translation>
    </message>
    <message>
        <source>kind of visit changed</source>
        <translation>मुलाकात का प्रकार बदला</translation>
    </message>
    <message>
        <source>place changed</source>
        <translation>जगह बदली</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>खोली गई</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>आ गए</translation>
    </message>
    <message>
        <source>party changed</source>
        <translation>साथ के लोग बदले</translation>
    </message>
    <message>
        <source>token given</source>
        <translation>टोकन दिया गया</translation>
    </message>
    <message>
        <source>goods taken into custody</source>
        <translation>सामान जमा हुआ</translation>
    </message>
    <message>
        <source>consent given</source>
        <translation>सहमति दी</translation>
    </message>
    <message>
        <source>identity accepted</source>
        <translation>पहचान स्वीकार हुई</translation>
    </message>
    <message>
        <source>identity taken back</source>
        <translation>पहचान वापस ली गई</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>लौटाए गए</translation>
    </message>
    <message>
        <source>let in after all</source>
        <translation>फिर भी आने दिए गए</translation>
    </message>
    <message>
        <source>sound heard</source>
        <translation>आवाज़ सुनी गई</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>तैयार</translation>
    </message>
    <message>
        <source>talk started</source>
        <translation>बातचीत शुरू</translation>
    </message>
    <message>
        <source>went on</source>
        <translation>फिर चली</translation>
    </message>
    <message>
        <source>extended</source>
        <translation>बढ़ाई गई</translation>
    </message>
    <message>
        <source>ended by an officer</source>
        <translation>अधिकारी ने समाप्त की</translation>
    </message>
    <message>
        <source>talk time measured</source>
        <translation>बातचीत का समय नापा गया</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>left</source>
        <translation>चले गए</translation>
    </message>
    <message>
        <source>prisoner not available</source>
        <translation>बंदी उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>नहीं हो सकी</translation>
    </message>
    <message>
        <source>entered from paper</source>
        <translation>कागज़ से दर्ज</translation>
    </message>
    <message>
        <source>day closed</source>
        <translation>दिन बंद</translation>
    </message>
    <message>
        <source>note added</source>
        <translation>टिप्पणी जोड़ी गई</translation>
    </message>
    <message>
        <source>father</source>
        <translation>पिता</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>माता</translation>
    </message>
    <message>
        <source>husband</source>
        <translation>पति</translation>
    </message>
    <message>
        <source>spouse</source>
        <translation>पति/पत्नी</translation>
    </message>
    <message>
        <source>cousin</source>
        <translation>चचेरे/ममेरे भाई-बहन</translation>
    </message>
    <message>
        <source>wife</source>
        <translation>पत्नी</translation>
    </message>
    <message>
        <source>brother</source>
        <translation>भाई</translation>
    </message>
    <message>
        <source>sister</source>
        <translation>बहन</translation>
    </message>
    <message>
        <source>son</source>
        <translation>पुत्र</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>पुत्री</translation>
    </message>
    <message>
        <source>uncle</source>
        <translation>चाचा/मामा</translation>
    </message>
    <message>
        <source>aunt</source>
        <translation>चाची/मामी</translation>
    </message>
    <message>
        <source>grandfather</source>
        <translation>दादा/नाना</translation>
    </message>
    <message>
        <source>grandmother</source>
        <translation>दादी/नानी</translation>
    </message>
    <message>
        <source>friend</source>
        <translation>मित्र</translation>
    </message>
    <message>
        <source>lawyer</source>
        <translation>वकील</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>डॉक्टर</translation>
    </message>
    <message>
        <source>other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>female</source>
        <translation>स्त्री</translation>
    </message>
    <message>
        <source>male</source>
        <translation>पुरुष</translation>
    </message>
    <message>
        <source>transgender</source>
        <translation>ट्रांसजेंडर</translation>
    </message>
    <message>
        <source>Aadhaar</source>
        <translation>आधार</translation>
    </message>
    <message>
        <source>PAN card</source>
        <translation>पैन कार्ड</translation>
    </message>
    <message>
        <source>driving licence</source>
        <translation>ड्राइविंग लाइसेंस</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>पासपोर्ट</translation>
    </message>
    <message>
        <source>voter ID</source>
        <translation>मतदाता पहचान पत्र</translation>
    </message>
    <message>
        <source>ration card</source>
        <translation>राशन कार्ड</translation>
    </message>
    <message>
        <source>bar council card</source>
        <translation>बार काउंसिल कार्ड</translation>
    </message>
    <message>
        <source>another document</source>
        <translation>दूसरा दस्तावेज़</translation>
    </message>
    <message>
        <source>no ID</source>
        <translation>पहचान पत्र नहीं</translation>
    </message>
    <message>
        <source>Aadhaar card (signed code)</source>
        <translation>आधार कार्ड (हस्ताक्षर वाला कोड)</translation>
    </message>
    <message>
        <source>Aadhaar letter (old code, unsigned)</source>
        <translation>आधार पत्र (पुराना कोड, बिना हस्ताक्षर)</translation>
    </message>
    <message>
        <source>Aadhaar number</source>
        <translation>आधार नंबर</translation>
    </message>
    <message>
        <source>passport or travel document</source>
        <translation>पासपोर्ट या यात्रा दस्तावेज़</translation>
    </message>
    <message>
        <source>visit slip</source>
        <translation>मुलाकात पर्ची</translation>
    </message>
    <message>
        <source>signature checked</source>
        <translation>हस्ताक्षर जाँचा</translation>
    </message>
    <message>
        <source>check digits right</source>
        <translation>जाँच अंक सही</translation>
    </message>
    <message>
        <source>seen by the officer</source>
        <translation>अधिकारी ने देखा</translation>
    </message>
    <message>
        <source>another document than booked</source>
        <translation>बुकिंग से अलग दस्तावेज़</translation>
    </message>
    <message>
        <source>vouched for</source>
        <translation>तस्दीक की गई</translation>
    </message>
    <message>
        <source>face and photo agree</source>
        <translation>चेहरा और फ़ोटो मिलते हैं</translation>
    </message>
    <message>
        <source>known from an earlier visit</source>
        <translation>पहले की मुलाकात से जाना हुआ</translation>
    </message>
    <message>
        <source>an officer vouches</source>
        <translation>अधिकारी तस्दीक करता है</translation>
    </message>
    <message>
        <source>a verified adult of the party vouches</source>
        <translation>साथ का जाँचा हुआ वयस्क तस्दीक करता है</translation>
    </message>
    <message>
        <source>the prisoner vouches</source>
        <translation>बंदी तस्दीक करता है</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>अधिकारी</translation>
    </message>
    <message>
        <source>superintendent</source>
        <translation>अधीक्षक</translation>
    </message>
    <message>
        <source>inspector</source>
        <translation>निरीक्षक</translation>
    </message>
    <message>
        <source>in this jail</source>
        <translation>इसी कारागार में</translation>
    </message>
    <message>
        <source>undertrial</source>
        <translation>विचाराधीन</translation>
    </message>
    <message>
        <source>convict</source>
        <translation>सज़ायाफ़्ता</translation>
    </message>
    <message>
        <source>detenue</source>
        <translation>नज़रबंद</translation>
    </message>
    <message>
        <source>civil prisoner</source>
        <translation>दीवानी बंदी</translation>
    </message>
    <message>
        <source>photo of the visitor</source>
        <translation>मुलाकाती की फ़ोटो</translation>
    </message>
    <message>
        <source>picture of the ID</source>
        <translation>पहचान पत्र की तस्वीर</translation>
    </message>
    <message>
        <source>proof of residence</source>
        <translation>निवास का प्रमाण</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>पत्र</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>अभी भेजा नहीं</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>स्वीकृति बाकी</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>चल रही है</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>पूरी हुई</translation>
    </message>
    <message>
        <source>not called</source>
        <translation>बुलाया नहीं</translation>
    </message>
    <message>
        <source>called</source>
        <translation>बुलाया गया</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>at the place</source>
        <translation>जगह पर</translation>
    </message>
    <message>
        <source>video</source>
        <translation>वीडियो</translation>
    </message>
    <message>
        <source>face to face</source>
        <translation>आमने-सामने</translation>
    </message>
    <message>
        <source>family</source>
        <translation>पारिवारिक</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>कानूनी</translation>
    </message>
    <message>
        <source>medical</source>
        <translation>चिकित्सा</translation>
    </message>
    <message>
        <source>no booth</source>
        <translation>बूथ नहीं</translation>
    </message>
    <message>
        <source>booth %1</source>
        <translation>बूथ %1</translation>
    </message>
    <message>
        <source>no window</source>
        <translation>खिड़की नहीं</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>खिड़की %1</translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n बच्चा</numerusform>
            <numerusform>%n बच्चे</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 के लिए</translation>
    </message>
    <message>
        <source>being connected</source>
        <translation>जुड़ रहे हैं</translation>
    </message>
    <message>
        <source>The data file of this PC is damaged; nothing was changed. Call support: the last backup must be restored.</source>
        <translation>इस कंप्यूटर की डेटा फ़ाइल ख़राब है; कुछ भी बदला नहीं गया। सहायता को बुलाएँ: पिछला बैकअप लौटाना होगा।</translation>
    </message>
    <message>
        <source>document asked for</source>
        <translation>दस्तावेज़ माँगा गया</translation>
    </message>
    <message>
        <source>changed by the family</source>
        <translation>परिवार ने बदला</translation>
    </message>
    <message>
        <source>another time asked for</source>
        <translation>दूसरा समय माँगा गया</translation>
    </message>
    <message>
        <source>the time stands</source>
        <translation>समय वही रहा</translation>
    </message>
    <message>
        <source>you have left: the two are being connected alone</source>
        <translation>आप जा चुके हैं: दोनों को अकेले जोड़ा जा रहा है</translation>
    </message>
    <message>
        <source>This PC is set up already. Sign in.</source>
        <translation>यह पीसी पहले से तैयार है। साइन इन करें।</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose another one.</source>
        <translation>फ़ोल्डर ख़ाली नहीं है। दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The clock of this PC is wrong. Give the date and time at the top of the screen first.</source>
        <translation>इस पीसी की घड़ी ग़लत है। पहले स्क्रीन के ऊपर तारीख़ और समय भरें।</translation>
    </message>
    <message>
        <source>The printer has no paper. Put in paper and print again.</source>
        <translation>प्रिंटर में कागज़ नहीं है। कागज़ डालें और फिर से छापें।</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it and print again.</source>
        <translation>प्रिंटर का ढक्कन खुला है। उसे बंद करें और फिर से छापें।</translation>
    </message>
    <message>
        <source>The printer does not answer. Switch it on, look at its cable, and print again.</source>
        <translation>प्रिंटर जवाब नहीं दे रहा है। उसे चालू करें, तार देखें और फिर से छापें।</translation>
    </message>
    <message>
        <source>No printer is set up here. Connect one, or write it down.</source>
        <translation>यहाँ कोई प्रिंटर नहीं लगा है। प्रिंटर जोड़ें, या हाथ से लिख लें।</translation>
    </message>
    <message>
        <source>The printer did not take the page. Look at its display and print again.</source>
        <translation>प्रिंटर ने पन्ना नहीं लिया। उसका डिस्प्ले देखें और फिर से छापें।</translation>
    </message>
    <message>
        <source>no prisoner&apos;s number</source>
        <translation>बंदी का नंबर नहीं है</translation>
    </message>
    <message>
        <source>wing</source>
        <translation>वार्ड</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>भाषाएँ</translation>
    </message>
    <message>
        <source>next date at court</source>
        <translation>अदालत की अगली तारीख</translation>
    </message>
    <message>
        <source>state</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>another name: %1, the family writes %2</source>
        <translation>दूसरा नाम: %1, परिवार ने %2 लिखा</translation>
    </message>
    <message>
        <source>spelt %1, the family writes %2</source>
        <translation>वर्तनी %1, परिवार ने %2 लिखा</translation>
    </message>
    <message>
        <source>%1 beside %2: a letter for a name</source>
        <translation>%1 और %2: नाम की जगह एक अक्षर</translation>
    </message>
    <message>
        <source>%1 here, %2 with the family</source>
        <translation>यहाँ %1, परिवार के यहाँ %2</translation>
    </message>
    <message>
        <source>a man&apos;s and a woman&apos;s name</source>
        <translation>एक पुरुष का और एक महिला का नाम</translation>
    </message>
    <message>
        <source>only in the list: %1</source>
        <translation>केवल सूची में: %1</translation>
    </message>
    <message>
        <source>only with the family: %1</source>
        <translation>केवल परिवार के यहाँ: %1</translation>
    </message>
    <message>
        <source>another name is known</source>
        <translation>दूसरा नाम भी है</translation>
    </message>
    <message>
        <source>one name only</source>
        <translation>केवल एक नाम</translation>
    </message>
    <message>
        <source>the other way round</source>
        <translation>उलटे क्रम में</translation>
    </message>
    <message>
        <source>another script</source>
        <translation>दूसरी लिपि</translation>
    </message>
    <message>
        <source>name and father&apos;s name in each other&apos;s place</source>
        <translation>नाम और पिता का नाम एक-दूसरे की जगह</translation>
    </message>
    <message>
        <source>father or husband %1, the family writes %2</source>
        <translation>पिता या पति %1, परिवार ने %2 लिखा</translation>
    </message>
    <message>
        <source>father or husband spelt %1, the family writes %2</source>
        <translation>पिता या पति की वर्तनी %1, परिवार ने %2 लिखा</translation>
    </message>
    <message>
        <source>age %1, the family says %2</source>
        <translation>आयु %1, परिवार ने %2 बताई</translation>
    </message>
    <message>
        <source>the family writes the number %1</source>
        <translation>परिवार ने नंबर %1 लिखा</translation>
    </message>
    <message>
        <source>%1, the family says %2</source>
        <translation>%1, परिवार ने %2 बताया</translation>
    </message>
    <message>
        <source>No officer on duty understands %1</source>
        <translation>ड्यूटी पर कोई अधिकारी %1 नहीं समझता</translation>
    </message>
    <message>
        <source>number of the paper</source>
        <translation>काग़ज़ का नंबर</translation>
    </message>
    <message>
        <source>times from and until, and the minutes of talk</source>
        <translation>कब से कब तक, और बातचीत के मिनट</translation>
    </message>
    <message>
        <source>A talk is running. End it, then sign.</source>
        <translation>एक मुलाक़ात चल रही है। उसे समाप्त करें, फिर हस्ताक्षर करें।</translation>
    </message>
    <message>
        <source>Some visits are not finished. Finish each, then sign.</source>
        <translation>कुछ मुलाक़ातें पूरी नहीं हुई हैं। हर एक को पूरा करें, फिर हस्ताक्षर करें।</translation>
    </message>
    <message>
        <source>Entries of this desk are not at the hub yet. The day can be signed when they are; until then it stays red and the next day goes on.</source>
        <translation>इस डेस्क की प्रविष्टियाँ अभी हब तक नहीं पहुँची हैं। पहुँचने पर दिन पर हस्ताक्षर हो सकेंगे; तब तक दिन लाल रहेगा और अगला दिन चलता रहेगा।</translation>
    </message>
    <message>
        <source>Everything of this day is signed already.</source>
        <translation>इस दिन की हर बात पर पहले ही हस्ताक्षर हो चुके हैं।</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>यह दिन अभी आया नहीं है।</translation>
    </message>
    <message>
        <source>This desk is cut off from the hub, and another desk may be at this visit. Here only the visits go on that were open here.</source>
        <translation>यह डेस्क हब से कटा हुआ है, और हो सकता है कि यह मुलाक़ात किसी दूसरे डेस्क पर हो। यहाँ केवल वही मुलाक़ातें आगे बढ़ेंगी जो यहाँ खुली थीं।</translation>
    </message>
    <message>
        <source>No free time is left. Choose another day.</source>
        <translation>कोई खाली समय नहीं बचा है। दूसरा दिन चुनें।</translation>
    </message>
    <message>
        <source>before noon</source>
        <translation>दोपहर से पहले</translation>
    </message>
    <message>
        <source>after noon</source>
        <translation>दोपहर के बाद</translation>
    </message>
    <message>
        <source>at any time of the day</source>
        <translation>दिन में किसी भी समय</translation>
    </message>
    <message>
        <source>asks for %1 instead of %2</source>
        <translation>%2 की जगह %1 माँगते हैं</translation>
    </message>
    <message>
        <source>asked to send: %1</source>
        <translation>माँगा गया: %1</translation>
    </message>
    <message>
        <source>has sent: %1</source>
        <translation>भेजा है: %1</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>नहीं हुई</translation>
    </message>
    <message>
        <source>entered later from paper</source>
        <translation>बाद में काग़ज़ से दर्ज</translation>
    </message>
    <message>
        <source>check-in was closed</source>
        <translation>चेक-इन बंद था</translation>
    </message>
    <message>
        <source>goods given back</source>
        <translation>सामान लौटाया गया</translation>
    </message>
    <message>
        <source>searched</source>
        <translation>तलाशी हुई</translation>
    </message>
    <message>
        <source>document shown at the check-in</source>
        <translation>चेक-इन पर दस्तावेज़ दिखाया गया</translation>
    </message>
    <message>
        <source>not told: phone the family</source>
        <translation>परिवार को फ़ोन करें</translation>
    </message>
    <message>
        <source>sheet for a court</source>
        <translation>अदालत के लिए पत्र</translation>
    </message>
    <message>
        <source>what the family sent was looked at</source>
        <translation>परिवार ने जो भेजा, देखा गया</translation>
    </message>
    <message>
        <source>message delivered</source>
        <translation>संदेश पहुँच गया</translation>
    </message>
    <message>
        <source>message not delivered: nobody was reached</source>
        <translation>संदेश नहीं पहुँचा: कोई मिला नहीं</translation>
    </message>
    <message>
        <source>message not delivered</source>
        <translation>संदेश नहीं पहुँचा</translation>
    </message>
    <message>
        <source>no mobile for messages</source>
        <translation>संदेश के लिए मोबाइल नहीं</translation>
    </message>
    <message>
        <source>to the family</source>
        <translation>परिवार को</translation>
    </message>
    <message>
        <source>An OCI card goes with a foreign passport: ask for it too.</source>
        <translation>ओसीआई कार्ड विदेशी पासपोर्ट के साथ ही चलता है: पासपोर्ट भी माँगें।</translation>
    </message>
    <message>
        <source>The expiry date is no date.</source>
        <translation>समाप्ति की तारीख कोई तारीख नहीं है।</translation>
    </message>
    <message>
        <source>A copy: the data may be genuine, the card is not here.</source>
        <translation>यह प्रति है: जानकारी सही हो सकती है, पर कार्ड यहाँ नहीं है।</translation>
    </message>
    <message>
        <source>A code of the Aadhaar app: ask for the printed card&apos;s code.</source>
        <translation>यह आधार ऐप का कोड है: छपे हुए कार्ड का कोड माँगें।</translation>
    </message>
    <message>
        <source>OCI card</source>
        <translation>ओसीआई कार्ड</translation>
    </message>
    <message>
        <source>Read by the visitor&apos;s own phone: let the card be held before the camera too.</source>
        <translation>मिलने आए व्यक्ति के अपने फ़ोन ने पढ़ा: कार्ड कैमरे के सामने भी रखवाएँ।</translation>
    </message>
    <message>
        <source>the data are as UIDAI signed them</source>
        <translation>विवरण वही हैं जिन पर UIDAI ने हस्ताक्षर किए</translation>
    </message>
    <message>
        <source>so is the photo</source>
        <translation>फ़ोटो भी</translation>
    </message>
    <message>
        <source>number, birth and expiry belong together</source>
        <translation>नंबर, जन्म और वैधता आपस में मेल खाते हैं</translation>
    </message>
    <message>
        <source>the number is not mistyped</source>
        <translation>नंबर ठीक टाइप हुआ है</translation>
    </message>
    <message>
        <source>the number has the right form</source>
        <translation>नंबर का रूप सही है</translation>
    </message>
    <message>
        <source>it has not expired</source>
        <translation>इसकी अवधि बाक़ी है</translation>
    </message>
    <message>
        <source>that such a number exists</source>
        <translation>कि ऐसा नंबर है भी</translation>
    </message>
    <message>
        <source>that the number is not mistyped</source>
        <translation>कि नंबर ठीक टाइप हुआ है</translation>
    </message>
    <message>
        <source>that it was read without a mistake</source>
        <translation>कि यह बिना ग़लती पढ़ा गया</translation>
    </message>
    <message>
        <source>that it is still valid</source>
        <translation>कि यह अब भी मान्य है</translation>
    </message>
    <message>
        <source>that it was issued</source>
        <translation>कि यह जारी हुआ था</translation>
    </message>
    <message>
        <source>that nothing was changed</source>
        <translation>कि कुछ बदला नहीं गया</translation>
    </message>
    <message>
        <source>that it is the card and no copy</source>
        <translation>कि यह असली कार्ड है, प्रति नहीं</translation>
    </message>
    <message>
        <source>that it belongs to this person</source>
        <translation>कि यह इसी व्यक्ति का है</translation>
    </message>
    <message>
        <source>Next: look at the document yourself.</source>
        <translation>आगे: दस्तावेज़ ख़ुद देखें।</translation>
    </message>
    <message>
        <source>Next: scan again, flat and close; or type the number.</source>
        <translation>आगे: सीधा और पास रखकर फिर स्कैन करें, या नंबर टाइप करें।</translation>
    </message>
    <message>
        <source>Next: ask for another document, or who can vouch.</source>
        <translation>आगे: दूसरा दस्तावेज़ माँगें, या पूछें कि पहचान की पुष्टि कौन करेगा।</translation>
    </message>
    <message>
        <source>The booked mobile is the card&apos;s.</source>
        <translation>बुकिंग का मोबाइल कार्ड वाला ही है।</translation>
    </message>
    <message>
        <source>The booked mobile is not the card&apos;s; that decides nothing.</source>
        <translation>बुकिंग का मोबाइल कार्ड वाला नहीं है; इससे कुछ तय नहीं होता।</translation>
    </message>
    <message>
        <source>Does not fit the booking</source>
        <translation>बुकिंग से मेल नहीं खाता</translation>
    </message>
    <message>
        <source>A copy: the card is not here</source>
        <translation>प्रति है: कार्ड यहाँ नहीं है</translation>
    </message>
    <message>
        <source>Check digits right: enough</source>
        <translation>जाँच अंक सही: पर्याप्त</translation>
    </message>
    <message>
        <source>Check digits right: look at it</source>
        <translation>जाँच अंक सही: स्वयं देखें</translation>
    </message>
    <message>
        <source>Proved: %1.</source>
        <translation>साबित: %1।</translation>
    </message>
    <message>
        <source>Not proved: %1.</source>
        <translation>साबित नहीं: %1।</translation>
    </message>
    <message>
        <source>The same card for another visitor</source>
        <translation>वही कार्ड, दूसरा मुलाकाती</translation>
    </message>
    <message>
        <source>The same card under another name</source>
        <translation>वही कार्ड, दूसरा नाम</translation>
    </message>
    <message>
        <source>name not known here</source>
        <translation>नाम यहाँ मालूम नहीं</translation>
    </message>
    <message>
        <source>The same visitor has shown this card today for visit %1 as well.</source>
        <translation>इसी मुलाकाती ने यह कार्ड आज मुलाकात %1 के लिए भी दिखाया है।</translation>
    </message>
    <message>
        <source>On %1 it stood for %2, visit %3: ask why.</source>
        <translation>%1 को यह %2 के लिए था, मुलाकात %3: कारण पूछें।</translation>
    </message>
    <message>
        <source>Shown today for %1 of this party: ask whose it is.</source>
        <translation>आज इसी दल के %1 के लिए दिखाया गया: पूछें कि किसका है।</translation>
    </message>
    <message>
        <source>Shown today for %1, visit %2: ask whose it is.</source>
        <translation>आज %1 के लिए दिखाया गया, मुलाकात %2: पूछें कि किसका है।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::AccessList</name>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>मुलाकाती</translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation>मुलाकात नंबर</translation>
    </message>
    <message>
        <source>One-time code %1</source>
        <translation>एक बार का कोड %1</translation>
    </message>
    <message>
        <source>Room PIN %1</source>
        <translation>कमरे का पिन %1</translation>
    </message>
    <message>
        <source>Being fetched …</source>
        <translation>लाया जा रहा है …</translation>
    </message>
    <message>
        <source>Show link and codes</source>
        <translation>लिंक और कोड दिखाएँ</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>पर्ची छापें</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::AddPersonForm</name>
    <message>
        <source>Name of the person who came along</source>
        <translation>साथ आए व्यक्ति का नाम</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>आयु</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>A child</source>
        <translation>बच्चा है</translation>
    </message>
    <message>
        <source>comes with</source>
        <translation>किसके साथ</translation>
    </message>
    <message>
        <source>Add to the party</source>
        <translation>साथ के लोगों में जोड़ें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>नाम लिखें।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::BatchBar</name>
    <message>
        <source>Earlier batch</source>
        <translation>पिछला समूह</translation>
    </message>
    <message>
        <source>Later batch</source>
        <translation>अगला समूह</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::CallOutPage</name>
    <message numerus="yes">
        <source>next %n minute(s)</source>
        <translation>
            <numerusform>अगला %n मिनट</numerusform>
            <numerusform>अगले %n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>batch of %1</source>
        <translation>%1 का बैच</translation>
    </message>
    <message>
        <source>Which visits</source>
        <translation>कौन-सी मुलाकातें</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छापें</translation>
    </message>
    <message>
        <source>The call-out list cannot be shown.</source>
        <translation>बुलावा सूची दिखाई नहीं जा सकती।</translation>
    </message>
    <message>
        <source>The call-out list is being made …</source>
        <translation>बुलावा सूची बन रही है …</translation>
    </message>
    <message>
        <source>Nobody is to be brought in this time.</source>
        <translation>इस समय किसी को नहीं लाना है।</translation>
    </message>
    <message>
        <source>Choose a longer time or a batch above.</source>
        <translation>ऊपर लंबा समय या कोई बैच चुनें।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::CallOutRow</name>
    <message>
        <source>Prisoner&apos;s number, read at the place</source>
        <translation>बंदी का नंबर, वहीं पढ़ा हुआ</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Refuses …</source>
        <translation>मना किया …</translation>
    </message>
    <message>
        <source>End the visit</source>
        <translation>मुलाक़ात समाप्त करें</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ChiefStep</name>
    <message>
        <source>Name, as it is to stand in the register</source>
        <translation>नाम, जैसा रजिस्टर में लिखा जाए</translation>
    </message>
    <message>
        <source>Password or PIN</source>
        <translation>पासवर्ड या पिन</translation>
    </message>
    <message>
        <source>at least six characters</source>
        <translation>कम से कम छह अक्षर</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>वही दोबारा</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>रिकवरी कोड</translation>
    </message>
    <message>
        <source>With it a forgotten password is replaced, and a backup is read on another PC. This PC keeps no copy: print it now and lock the page into the safe.</source>
        <translation>इससे भूला हुआ पासवर्ड बदला जाता है और बैकअप दूसरे पीसी पर खुलता है। यह पीसी इसकी कोई प्रति नहीं रखता: अभी छापें और पन्ना तिजोरी में बंद कर दें।</translation>
    </message>
    <message>
        <source>Print the code</source>
        <translation>कोड छापें</translation>
    </message>
    <message>
        <source>No printer? Write it down</source>
        <translation>प्रिंटर नहीं है? हाथ से लिख लें</translation>
    </message>
    <message>
        <source>The page is locked away</source>
        <translation>पन्ना तिजोरी में बंद है</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ClockFields</name>
    <message>
        <source>Date (day/month/year)</source>
        <translation>तारीख़ (दिन/महीना/साल)</translation>
    </message>
    <message>
        <source>Time (24 hours)</source>
        <translation>समय (24 घंटे)</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>यह सही है</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ClockStep</name>
    <message>
        <source>Every entry of the log and of the register carries this date and time. Compare with a watch or a telephone.</source>
        <translation>लॉग और रजिस्टर की हर प्रविष्टि पर यही तारीख़ और समय रहता है। घड़ी या फ़ोन से मिलाएँ।</translation>
    </message>
    <message>
        <source>Not right? Type what it should be:</source>
        <translation>सही नहीं? सही तारीख़ और समय लिखें:</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ClosePage</name>
    <message>
        <source>Days that nobody has signed</source>
        <translation>दिन जिन पर किसी ने हस्ताक्षर नहीं किए</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>अधूरी</translation>
    </message>
    <message>
        <source>Entries that may be missing</source>
        <translation>प्रविष्टियाँ जो शायद अभी नहीं आईं</translation>
    </message>
    <message>
        <source>Lists with rows left out</source>
        <translation>सूचियाँ जिनकी कुछ पंक्तियाँ छूट गईं</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>हस्ताक्षरित</translation>
    </message>
    <message>
        <source>Register of the day</source>
        <translation>दिन का रजिस्टर</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>CSV with contacts …</source>
        <translation>संपर्क सहित CSV …</translation>
    </message>
    <message>
        <source>Outcomes for ePrisons …</source>
        <translation>ePrisons के लिए परिणाम …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छापें</translation>
    </message>
    <message>
        <source>Backup to a second place …</source>
        <translation>दूसरी जगह बैकअप …</translation>
    </message>
    <message>
        <source>A later note on a signed visit</source>
        <translation>हस्ताक्षरित मुलाक़ात पर बाद की टिप्पणी</translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation>मुलाक़ात संख्या</translation>
    </message>
    <message>
        <source>What has to be known</source>
        <translation>जो जानना ज़रूरी है</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>टिप्पणी जोड़ें</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::CourtBar</name>
    <message>
        <source>Choose a visit above to give it to a court as a sealed sheet.</source>
        <translation>अदालत को मुहरबंद पत्र देने के लिए ऊपर एक मुलाक़ात चुनें।</translation>
    </message>
    <message>
        <source>Sealed sheet for a court …</source>
        <translation>अदालत के लिए मुहरबंद पत्र …</translation>
    </message>
    <message>
        <source>Everything the log says of this visit, readable, with a file beside it that proves it</source>
        <translation>इस मुलाक़ात के बारे में लॉग में जो कुछ है, पढ़ने योग्य, साथ में उसे साबित करने वाली फ़ाइल</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>इसे छापें</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DayChooser</name>
    <message>
        <source>The day before</source>
        <translation>पिछला दिन</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>अगला दिन</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DayPage</name>
    <message>
        <source>The day is being read …</source>
        <translation>दिन की सूची पढ़ी जा रही है …</translation>
    </message>
    <message>
        <source>No visits today.</source>
        <translation>आज कोई मुलाकात नहीं।</translation>
    </message>
    <message>
        <source>Import a list or open Requests.</source>
        <translation>सूची लाएँ या आवेदन खोलें।</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>सूची लाएँ …</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>“%1” के लिए कुछ नहीं मिला।</translation>
    </message>
    <message>
        <source>Any part of the number, of a name in any script, or the mobile&apos;s last four digits will do.</source>
        <translation>नंबर का कोई हिस्सा, किसी भी लिपि में नाम का हिस्सा, या मोबाइल के आखिरी चार अंक काफ़ी हैं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DayRowDelegate</name>
    <message>
        <source>with %1</source>
        <translation>%1 के पास</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DecisionBar</name>
    <message>
        <source>Cancel the visit</source>
        <translation>मुलाकात रद्द करें</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>स्वीकृत करें</translation>
    </message>
    <message>
        <source>Reject …</source>
        <translation>अस्वीकार करें …</translation>
    </message>
    <message>
        <source>Give the new time</source>
        <translation>नया समय दें</translation>
    </message>
    <message>
        <source>Cancel the visit …</source>
        <translation>मुलाकात रद्द करें …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>note, not shown to the family</source>
        <translation>टिप्पणी, परिवार को नहीं दिखती</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>माँगें</translation>
    </message>
    <message>
        <source>Ask for a document …</source>
        <translation>दस्तावेज़ माँगें …</translation>
    </message>
    <message>
        <source>Keep the time</source>
        <translation>समय वही रखें</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>दस्तावेज़</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>देख लिया</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DetailView</name>
    <message>
        <source>Turn the party away</source>
        <translation>मुलाकातियों को लौटाएँ</translation>
    </message>
    <message>
        <source>End the talk with a ground</source>
        <translation>वजह लिखकर बातचीत समाप्त करें</translation>
    </message>
    <message>
        <source>%1, %2. The family is told, and when it may come again.</source>
        <translation>%1, %2। परिवार को बताया जाएगा, और यह भी कि फिर कब आ सकते हैं।</translation>
    </message>
    <message>
        <source>%1 and %2. The talk ends at once.</source>
        <translation>%1 और %2। बातचीत तुरंत समाप्त होगी।</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>End the talk now</source>
        <translation>बातचीत अभी समाप्त करें</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>यह वह व्यक्ति नहीं</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>मुलाकात पर वापस</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>और …</translation>
    </message>
    <message>
        <source>Choose a visit</source>
        <translation>एक मुलाकात चुनें</translation>
    </message>
    <message>
        <source>Arrow keys go through the list. F2 does the next step of the visit that is open.</source>
        <translation>तीर वाली कुंजियाँ सूची में चलती हैं। F2 खुली मुलाकात का अगला काम करती है।</translation>
    </message>
    <message>
        <source>The visit cannot be opened</source>
        <translation>मुलाकात खुल नहीं रही</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>खुल रही है …</translation>
    </message>
    <message>
        <source>Let the party in after all</source>
        <translation>परिवार को फिर भी भीतर आने दें</translation>
    </message>
    <message>
        <source>%1, %2. What was checked before stands; the visit goes on where it was stopped.</source>
        <translation>%1, %2. पहले की जाँच मानी जाएगी; मुलाकात वहीं से आगे चलेगी जहाँ रोकी गई थी।</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>भीतर आने दें</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DeviceStep</name>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>चित्र नहीं</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>जाँच का पन्ना छापें</translation>
    </message>
    <message>
        <source>The first there is</source>
        <translation>जो पहला मिले</translation>
    </message>
    <message>
        <source>Camera of the visitor&apos;s seat</source>
        <translation>मुलाकाती की सीट का कैमरा</translation>
    </message>
    <message>
        <source>Microphone of the visitor&apos;s seat</source>
        <translation>मुलाकाती की सीट का माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>Loudspeaker of the visitor&apos;s seat</source>
        <translation>मुलाकाती की सीट का स्पीकर</translation>
    </message>
    <message>
        <source>On this PC the seat needs a third screen, and a camera and handset that are not the booth&apos;s. A seat on a PC of its own is set up there.</source>
        <translation>इस पीसी पर सीट को तीसरी स्क्रीन चाहिए, और ऐसा कैमरा और हैंडसेट जो बूथ के न हों। अलग पीसी वाली सीट वहीं लगाई जाती है।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DocumentEntry</name>
    <message>
        <source>%1 (not registered to read)</source>
        <translation>%1 (पढ़ने का पंजीकरण नहीं)</translation>
    </message>
    <message>
        <source>Kind of ID</source>
        <translation>पहचान पत्र का प्रकार</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Name on it</source>
        <translation>उस पर लिखा नाम</translation>
    </message>
    <message>
        <source>Birth date or year on it</source>
        <translation>उस पर लिखी जन्मतिथि या वर्ष</translation>
    </message>
    <message>
        <source>14/03/1986 or 1986</source>
        <translation>14/03/1986 या 1986</translation>
    </message>
    <message>
        <source>Check number</source>
        <translation>नंबर जाँचें</translation>
    </message>
    <message>
        <source>Picture file …</source>
        <translation>तस्वीर फ़ाइल …</translation>
    </message>
    <message>
        <source>No card …</source>
        <translation>कार्ड नहीं …</translation>
    </message>
    <message>
        <source>The document is being read …</source>
        <translation>दस्तावेज़ पढ़ा जा रहा है …</translation>
    </message>
    <message>
        <source>Scan the code on the card of %1, or type its number.</source>
        <translation>%1 के कार्ड का कोड स्कैन करें, या उसका नंबर टाइप करें।</translation>
    </message>
    <message>
        <source>Picture of the document</source>
        <translation>दस्तावेज़ की तस्वीर</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>तस्वीरें (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Check lines</source>
        <translation>लाइनें जाँचें</translation>
    </message>
    <message>
        <source>passport or card, by its lines</source>
        <translation>पासपोर्ट या कार्ड, लाइनों से</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>पढ़ा नहीं जाता</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::DocumentThumb</name>
    <message>
        <source>loading …</source>
        <translation>आ रही है …</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>दिखाया नहीं जा सकता</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::EvidenceGrid</name>
    <message>
        <source>on the booking</source>
        <translation>बुकिंग में</translation>
    </message>
    <message>
        <source>card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>live picture</source>
        <translation>अभी की तस्वीर</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>फ़ोटो नहीं</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>तस्वीर नहीं</translation>
    </message>
    <message>
        <source>none sent</source>
        <translation>भेजी नहीं गई</translation>
    </message>
    <message>
        <source>at check-in</source>
        <translation>चेक-इन पर</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::EvidencePanel</name>
    <message>
        <source>This is the person on the document:</source>
        <translation>सामने खड़ा व्यक्ति वही है जो दस्तावेज़ पर है:</translation>
    </message>
    <message>
        <source>How do they know the person? One line, kept with the visit</source>
        <translation>वे व्यक्ति को कैसे जानते हैं? एक पंक्ति, मुलाकात के साथ रहेगी</translation>
    </message>
    <message>
        <source>Why is it the person all the same? One line, kept with the visit</source>
        <translation>फिर भी यही व्यक्ति क्यों है? एक पंक्ति, मुलाकात के साथ रहेगी</translation>
    </message>
    <message>
        <source>Accepted: %1%2, %3, %4.</source>
        <translation>स्वीकार हुआ: %1%2, %3, %4।</translation>
    </message>
    <message>
        <source>A child needs no document. It comes with an adult whose identity is accepted.</source>
        <translation>बच्चे को दस्तावेज़ नहीं चाहिए। वह उस वयस्क के साथ आता है जिसकी पहचान स्वीकार हुई हो।</translation>
    </message>
    <message>
        <source>Said not to have come.</source>
        <translation>बताया गया कि नहीं आए।</translation>
    </message>
    <message>
        <source>Aadhaar is not read here until the jail has entered its registration as a verifier. Take another ID.</source>
        <translation>जब तक कारागार जाँचकर्ता का पंजीकरण दर्ज न करे, यहाँ आधार नहीं पढ़ा जाता। दूसरा पहचान पत्र लें।</translation>
    </message>
    <message>
        <source>Ask %1: “May we read your Aadhaar card? Only the last four digits and the result are kept. You may show another ID instead.”</source>
        <translation>%1 से पूछें: “क्या हम आपका आधार कार्ड पढ़ें? केवल आखिरी चार अंक और परिणाम रखे जाते हैं। आप दूसरा पहचान पत्र भी दिखा सकते हैं।”</translation>
    </message>
    <message>
        <source>Yes: consent given</source>
        <translation>हाँ: सहमति दी</translation>
    </message>
    <message>
        <source>No: another document</source>
        <translation>नहीं: दूसरा दस्तावेज़</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>दस्तावेज़ पर वापस</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>दूसरा दस्तावेज़</translation>
    </message>
    <message>
        <source>No card …</source>
        <translation>कार्ड नहीं …</translation>
    </message>
    <message>
        <source>How is %1 known?</source>
        <translation>%1 की पहचान कैसे हुई?</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>पढ़ा नहीं जाता</translation>
    </message>
    <message>
        <source>It is a copy</source>
        <translation>यह प्रति है</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::GapPage</name>
    <message>
        <source>Visits of the gap</source>
        <translation>रुकावट की मुलाक़ातें</translation>
    </message>
    <message>
        <source>Two desks did the same</source>
        <translation>दो डेस्क ने एक ही काम किया</translation>
    </message>
    <message>
        <source>Nothing is left to settle.</source>
        <translation>निपटाने को कुछ बाक़ी नहीं है।</translation>
    </message>
    <message>
        <source>After a power cut or a cut line the visits that it hit stand here.</source>
        <translation>बिजली जाने या लाइन कटने के बाद, जिन मुलाक़ातों पर असर पड़ा वे यहाँ दिखती हैं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::GroundDialog</name>
    <message>
        <source>Go back</source>
        <translation>वापस जाएँ</translation>
    </message>
    <message>
        <source>may come again on</source>
        <translation>फिर आ सकते हैं</translation>
    </message>
    <message>
        <source>Ground, in your words. It is kept with the visit.</source>
        <translation>वजह, अपने शब्दों में। मुलाकात के साथ रहेगी।</translation>
    </message>
    <message>
        <source>Choose what kind of ground it is.</source>
        <translation>चुनें कि वजह किस तरह की है।</translation>
    </message>
    <message>
        <source>Write the ground in one line.</source>
        <translation>वजह एक पंक्ति में लिखें।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::IdentityPanel</name>
    <message>
        <source>Nobody came in time. If the party is here now, let it in.</source>
        <translation>समय पर कोई नहीं आया। अब लोग आ गए हों तो अंदर आने दें।</translation>
    </message>
    <message>
        <source>The visitor has not opened the link yet. It is at hand under “More”, to read out or print.</source>
        <translation>मुलाकाती ने अभी लिंक नहीं खोला। पढ़कर सुनाने या छापने के लिए वह “और” में है।</translation>
    </message>
    <message>
        <source>The party has not reported yet. When it stands in front of you, say so.</source>
        <translation>लोग अभी नहीं आए हैं। सामने आ जाएँ तो दर्ज करें।</translation>
    </message>
    <message>
        <source>Visitor is here in person</source>
        <translation>मुलाकाती खुद यहाँ है</translation>
    </message>
    <message>
        <source>Somebody came along who was not booked …</source>
        <translation>कोई ऐसा साथ आया जिसकी बुकिंग नहीं थी …</translation>
    </message>
    <message>
        <source>The visitor has not opened the link yet. It is at hand under “More”, to read out or print. A visitor who came to the jail talks from the visitor&apos;s seat of this booth.</source>
        <translation>मुलाकाती ने अभी लिंक नहीं खोला है। लिंक “और” में है, पढ़कर सुनाने या छापने के लिए। जो जेल आया है, वह इस बूथ की मुलाकाती-सीट से बात करता है।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n पंक्ति छोड़ी गई</numerusform>
            <numerusform>%n पंक्तियाँ छोड़ी गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>वहाँ क्या लिखा है</translation>
    </message>
    <message>
        <source>How the columns are read</source>
        <translation>खाने कैसे पढ़े गए</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>फ़ाइल में</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>पहली पंक्ति</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>फ़ाइल पढ़ी जा रही है …</translation>
    </message>
    <message>
        <source>Import a day&apos;s list</source>
        <translation>दिन की सूची लाएँ</translation>
    </message>
    <message>
        <source>A CSV file as the clerk exports it. Its columns may have any names and order; nothing is stored before you have seen it.</source>
        <translation>लिपिक की निकाली हुई CSV फ़ाइल। खानों के नाम और क्रम कोई भी हों; आपके देखने से पहले कुछ नहीं सहेजा जाता।</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>फ़ाइल चुनें …</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>सूची में लें</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>दूसरी फ़ाइल …</translation>
    </message>
    <message>
        <source>Import another list</source>
        <translation>एक और सूची लाएँ</translation>
    </message>
    <message>
        <source>Each video visit has its own link, one-time code and room PIN now: read them out, or print a slip for the family.</source>
        <translation>हर वीडियो मुलाकात का अब अपना लिंक, एक बार का कोड और कमरे का पिन है: पढ़कर सुनाएँ, या परिवार के लिए पर्ची छापें।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmateChooser</name>
    <message>
        <source>The prisoner, as the family names him</source>
        <translation>बंदी, जैसा परिवार ने बताया</translation>
    </message>
    <message>
        <source>Who is meant? Confirm one of the jail&apos;s list</source>
        <translation>कौन-सा बंदी है? कारागार की सूची से पुष्टि करें</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>पुष्टि हो गई</translation>
    </message>
    <message>
        <source>prisoner&apos;s number or name</source>
        <translation>बंदी का नंबर या नाम</translation>
    </message>
    <message>
        <source>Nobody found. Type another part of the name, or the number.</source>
        <translation>कोई नहीं मिला। नाम का दूसरा हिस्सा या नंबर टाइप करें।</translation>
    </message>
    <message numerus="yes">
        <source>%n more. Type more of the name or number.</source>
        <translation>
            <numerusform>%n और। नाम या नंबर और टाइप करें।</numerusform>
            <numerusform>%n और। नाम या नंबर और टाइप करें।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmateDetailView</name>
    <message>
        <source>Choose a prisoner in the list.</source>
        <translation>सूची में कोई बंदी चुनें।</translation>
    </message>
    <message>
        <source>The line is being read …</source>
        <translation>पंक्ति पढ़ी जा रही है …</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>and also</source>
        <translation>और यह भी</translation>
    </message>
    <message>
        <source>Visits ahead</source>
        <translation>आगे की मुलाकातें</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>क्या बदला गया</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>अभी नंबर नहीं</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>पता नहीं</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>और कोई नहीं</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmateImportView</name>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n पंक्ति छोड़ी गई</numerusform>
            <numerusform>%n पंक्तियाँ छोड़ी गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>पंक्ति</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>वहाँ क्या लिखा है</translation>
    </message>
    <message>
        <source>How the columns are read</source>
        <translation>खाने कैसे पढ़े गए</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>फ़ाइल में</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>पढ़ा गया</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>पहली पंक्ति</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>फ़ाइल पढ़ी जा रही है …</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>सूची में लें</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>सूची पर वापस</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmatePanel</name>
    <message>
        <source>of %1</source>
        <translation>%1 में से</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>आयु %1</translation>
    </message>
    <message>
        <source>as the family named them</source>
        <translation>जैसा परिवार ने बताया</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>अभी नंबर नहीं</translation>
    </message>
    <message>
        <source>The family names: %1</source>
        <translation>परिवार ने बताया: %1</translation>
    </message>
    <message>
        <source>Search in the jail&apos;s list: name or number</source>
        <translation>कारागार की सूची में खोजें: नाम या नंबर</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>खोज रहे हैं …</translation>
    </message>
    <message>
        <source>Nobody in the list fits. Try a part of the name, or the number.</source>
        <translation>सूची में कोई नहीं मिलता। नाम का हिस्सा या नंबर डालें।</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>बुलाया गया</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>Prisoner&apos;s number, read at the place</source>
        <translation>बंदी का नंबर, वहीं पढ़ा हुआ</translation>
    </message>
    <message>
        <source>At the place</source>
        <translation>जगह पर</translation>
    </message>
    <message>
        <source>Does not come now</source>
        <translation>अभी नहीं आ रहा</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>Back to “not called”</source>
        <translation>“बुलाया नहीं” पर वापस</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::InmatesPage</name>
    <message>
        <source>prisoner&apos;s number or name</source>
        <translation>बंदी का नंबर या नाम</translation>
    </message>
    <message>
        <source>Read a list …</source>
        <translation>सूची पढ़ें …</translation>
    </message>
    <message>
        <source>The prisoners are being read …</source>
        <translation>बंदियों की सूची पढ़ी जा रही है …</translation>
    </message>
    <message>
        <source>The list cannot be shown.</source>
        <translation>सूची दिखाई नहीं जा सकती।</translation>
    </message>
    <message>
        <source>No inmate list yet.</source>
        <translation>अभी बंदियों की सूची नहीं है।</translation>
    </message>
    <message>
        <source>Read the jail&apos;s list from a CSV file; its columns may have any names and order. Without it every prisoner is taken as the family names him.</source>
        <translation>जेल की सूची CSV फ़ाइल से पढ़ें; खानों के नाम और क्रम कुछ भी हों। इसके बिना हर बंदी वैसे ही लिया जाता है जैसा परिवार बताता है।</translation>
    </message>
    <message>
        <source>Nobody is found.</source>
        <translation>कोई नहीं मिला।</translation>
    </message>
    <message>
        <source>Try a part of the name, the father&apos;s name apart, or the number without its class.</source>
        <translation>नाम का कोई हिस्सा, पिता का नाम हटाकर, या वर्ग के बिना नंबर डालकर देखें।</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>फ़ाइल चुनें …</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::JailStep</name>
    <message>
        <source>Name of the jail</source>
        <translation>जेल का नाम</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>छोटा नाम</translation>
    </message>
    <message>
        <source>letters a–z, digits, dashes; for example thane</source>
        <translation>अक्षर a–z, अंक, डैश; जैसे thane</translation>
    </message>
    <message>
        <source>State</source>
        <translation>राज्य</translation>
    </message>
    <message>
        <source>Video booths</source>
        <translation>वीडियो बूथ</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>कितने</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>खिड़कियाँ</translation>
    </message>
    <message>
        <source>Visits from</source>
        <translation>मुलाक़ात कब से</translation>
    </message>
    <message>
        <source>until</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <source>UIDAI registration</source>
        <translation>UIDAI पंजीकरण</translation>
    </message>
    <message>
        <source>empty: Aadhaar is not read, other cards are</source>
        <translation>ख़ाली: आधार नहीं पढ़ा जाता, दूसरे कार्ड पढ़े जाते हैं</translation>
    </message>
    <message>
        <source>Sunday is closed; open days, minutes and rules stand in jail.json and can be changed at any time.</source>
        <translation>रविवार बंद है; खुले दिन, मिनट और नियम jail.json में हैं और कभी भी बदले जा सकते हैं।</translation>
    </message>
    <message>
        <source>Visitor&apos;s seats</source>
        <translation>मुलाकाती-सीटें</translation>
    </message>
    <message>
        <source>booths with a seat for visitors inside the jail</source>
        <translation>कितने बूथों पर जेल के भीतर मुलाकाती की सीट है</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::LanguageStep</name>
    <message>
        <source>Each officer can change it at any time with Ctrl+L. Families and prisoners choose their own.</source>
        <translation>हर अधिकारी इसे Ctrl+L से कभी भी बदल सकता है। परिवार और बंदी अपनी भाषा ख़ुद चुनते हैं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ListStep</name>
    <message>
        <source>Both can be left empty and taken in later at the desk, under Import.</source>
        <translation>दोनों ख़ाली छोड़े जा सकते हैं और बाद में डेस्क पर ‘आयात’ में लिए जा सकते हैं।</translation>
    </message>
    <message>
        <source>Inmate list (CSV)</source>
        <translation>बंदियों की सूची (CSV)</translation>
    </message>
    <message>
        <source>The day&apos;s visits (CSV)</source>
        <translation>दिन की मुलाक़ातें (CSV)</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>फ़ाइल चुनें …</translation>
    </message>
    <message>
        <source>Nothing has been written so far. With the next key everything is, and the sign-in appears.</source>
        <translation>अब तक कुछ नहीं लिखा गया। अगले बटन से सब लिखा जाएगा और साइन इन दिखेगा।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::MorePanel</name>
    <message>
        <source>Code %1</source>
        <translation>कोड %1</translation>
    </message>
    <message>
        <source>Room PIN %1</source>
        <translation>कमरे का पिन %1</translation>
    </message>
    <message>
        <source>Link and code come from the portal once the visit is approved.</source>
        <translation>मुलाकात स्वीकृत होते ही लिंक और कोड पोर्टल से आते हैं।</translation>
    </message>
    <message>
        <source>Print the way into the call</source>
        <translation>कॉल में आने का तरीका छापें</translation>
    </message>
    <message>
        <source>Print pass</source>
        <translation>पास छापें</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>बूथ</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>खिड़की</translation>
    </message>
    <message>
        <source>Change booth</source>
        <translation>बूथ बदलें</translation>
    </message>
    <message>
        <source>Change window</source>
        <translation>खिड़की बदलें</translation>
    </message>
    <message>
        <source>Nobody may listen: the visit is</source>
        <translation>कोई सुन नहीं सकता: मुलाकात है</translation>
    </message>
    <message>
        <source>Make it so</source>
        <translation>ऐसा करें</translation>
    </message>
    <message>
        <source>The party has left</source>
        <translation>लोग चले गए</translation>
    </message>
    <message>
        <source>Note that it left</source>
        <translation>जाना दर्ज करें</translation>
    </message>
    <message>
        <source>The prisoner cannot come</source>
        <translation>बंदी नहीं आ सकता</translation>
    </message>
    <message>
        <source>End: not available</source>
        <translation>समाप्त: उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>तकनीकी खराबी</translation>
    </message>
    <message>
        <source>End: failed</source>
        <translation>समाप्त: नहीं हो सकी</translation>
    </message>
    <message>
        <source>Turn away …</source>
        <translation>लौटाएँ …</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::OverPanel</name>
    <message>
        <source>Talk time %1 minutes</source>
        <translation>बातचीत का समय %1 मिनट</translation>
    </message>
    <message>
        <source>The family may come again on %1</source>
        <translation>परिवार फिर %1 को आ सकता है</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>क्या-क्या हुआ</translation>
    </message>
    <message>
        <source>A superintendent may still let the party in today: sign in as one.</source>
        <translation>आज अधीक्षक अब भी परिवार को भीतर आने दे सकते हैं: इसके लिए अधीक्षक साइन इन करें।</translation>
    </message>
    <message>
        <source>Let the party in after all …</source>
        <translation>फिर भी भीतर आने दें …</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::PaperForm</name>
    <message>
        <source>Entered later from paper: %1</source>
        <translation>बाद में काग़ज़ से दर्ज: %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <source>Minutes of talk</source>
        <translation>बातचीत के मिनट</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>काग़ज़ का नंबर</translation>
    </message>
    <message>
        <source>Officer in charge</source>
        <translation>प्रभारी अधिकारी</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::PersonRow</name>
    <message>
        <source>age %1</source>
        <translation>आयु %1</translation>
    </message>
    <message>
        <source>child, with %1</source>
        <translation>बच्चा, %1 के साथ</translation>
    </message>
    <message>
        <source>child</source>
        <translation>बच्चा</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>यहीं जोड़ा गया</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>यहाँ नहीं</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>स्वीकार हुआ</translation>
    </message>
    <message>
        <source>no ID needed</source>
        <translation>पहचान पत्र ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>जाँचना है</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>यहाँ नहीं</translation>
    </message>
    <message>
        <source>Is here</source>
        <translation>यहाँ है</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::RegisterPage</name>
    <message>
        <source>with mobile</source>
        <translation>मोबाइल के साथ</translation>
    </message>
    <message>
        <source>The last four digits of the visitor&apos;s mobile, in the file and on paper</source>
        <translation>फ़ाइल और कागज़ पर मुलाकाती के मोबाइल के आखिरी चार अंक</translation>
    </message>
    <message>
        <source>PDF …</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>छापें</translation>
    </message>
    <message>
        <source>The register is being read …</source>
        <translation>रजिस्टर पढ़ा जा रहा है …</translation>
    </message>
    <message>
        <source>The register cannot be shown.</source>
        <translation>रजिस्टर दिखाया नहीं जा सकता।</translation>
    </message>
    <message>
        <source>No visits on this day.</source>
        <translation>इस दिन कोई मुलाकात नहीं।</translation>
    </message>
    <message>
        <source>Choose another day, or import a list of this one.</source>
        <translation>दूसरा दिन चुनें, या इस दिन की सूची लाएँ।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::RequestDetail</name>
    <message>
        <source>Who asks</source>
        <translation>कौन आवेदन करता है</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>No request is open.</source>
        <translation>कोई आवेदन खुला नहीं है।</translation>
    </message>
    <message>
        <source>Choose one on the left: the oldest stands first.</source>
        <translation>बाईं ओर से एक चुनें: सबसे पुराना सबसे ऊपर है।</translation>
    </message>
    <message>
        <source>The request is being opened …</source>
        <translation>आवेदन खुल रहा है …</translation>
    </message>
    <message>
        <source>The request cannot be opened.</source>
        <translation>आवेदन खुल नहीं रहा।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::RequestsPage</name>
    <message>
        <source>The requests are being read …</source>
        <translation>आवेदन पढ़े जा रहे हैं …</translation>
    </message>
    <message>
        <source>No request waits.</source>
        <translation>कोई आवेदन बाकी नहीं।</translation>
    </message>
    <message>
        <source>New ones appear here by themselves when a family has sent its form.</source>
        <translation>परिवार का फ़ॉर्म आते ही नया आवेदन यहाँ अपने आप दिखता है।</translation>
    </message>
    <message>
        <source>No approved visit is ahead on this day.</source>
        <translation>इस दिन आगे कोई स्वीकृत मुलाकात नहीं।</translation>
    </message>
    <message>
        <source>Choose another day above.</source>
        <translation>ऊपर दूसरा दिन चुनें।</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>बाकी %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>बाकी</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>स्वीकृत</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::SetupPage</name>
    <message>
        <source>Which language do you work in?</source>
        <translation>आप किस भाषा में काम करते हैं?</translation>
    </message>
    <message>
        <source>Are date and time right?</source>
        <translation>क्या तारीख़ और समय सही हैं?</translation>
    </message>
    <message>
        <source>Which jail is this?</source>
        <translation>यह कौन-सी जेल है?</translation>
    </message>
    <message>
        <source>Who is the superintendent?</source>
        <translation>अधीक्षक कौन हैं?</translation>
    </message>
    <message>
        <source>Do camera, microphone and printer work?</source>
        <translation>क्या कैमरा, माइक्रोफ़ोन और प्रिंटर काम करते हैं?</translation>
    </message>
    <message>
        <source>Which lists are there already?</source>
        <translation>कौन-सी सूचियाँ पहले से हैं?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Finish and start</source>
        <translation>पूरा करें और शुरू करें</translation>
    </message>
    <message>
        <source>Yes, they are right</source>
        <translation>हाँ, सही हैं</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>तैयार किया जा रहा है …</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::SlotChooser</name>
    <message>
        <source>Another time</source>
        <translation>दूसरा समय</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::SoundPanel</name>
    <message>
        <source>heard</source>
        <translation>सुनी गई</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>अभी नहीं सुनी</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>फिर जाँचें</translation>
    </message>
    <message>
        <source>Is heard</source>
        <translation>सुनाई देती है</translation>
    </message>
    <message>
        <source>Each end says a word: when its bar moves and the other end hears it, it is heard. Often the two ends notice it by themselves.</source>
        <translation>दोनों सिरे एक शब्द बोलें: पट्टी हिले और दूसरा सिरा सुने, तो आवाज़ ठीक है। अक्सर दोनों सिरे यह खुद जान लेते हैं।</translation>
    </message>
    <message>
        <source>Booth</source>
        <translation>बूथ</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>मुलाकाती</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::TalkPanel</name>
    <message>
        <source>Give more time</source>
        <translation>और समय दें</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 मिनट</translation>
    </message>
    <message>
        <source>because</source>
        <translation>क्योंकि</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>बढ़ाएँ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे चलाएँ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>End the talk</source>
        <translation>बातचीत समाप्त करें</translation>
    </message>
    <message>
        <source>End with a ground …</source>
        <translation>वजह लिखकर समाप्त करें …</translation>
    </message>
    <message>
        <source>Nobody hears, sees or records this talk.</source>
        <translation>यह बातचीत कोई सुनता, देखता या रिकॉर्ड नहीं करता।</translation>
    </message>
    <message>
        <source>This talk is watched by sight only; nobody listens.</source>
        <translation>इस बातचीत को केवल देखा जाता है; कोई नहीं सुनता।</translation>
    </message>
    <message>
        <source>%1 talks with %2.</source>
        <translation>%1 की %2 से बातचीत हो रही है।</translation>
    </message>
    <message>
        <source>Everything is ready. %1 minutes at %2.</source>
        <translation>सब तैयार है। %1 मिनट, %2।</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>गिना नहीं जा रहा</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::TokenPanel</name>
    <message>
        <source>The board calls this token to %1.</source>
        <translation>बोर्ड इस टोकन को %1 पर बुलाता है।</translation>
    </message>
    <message>
        <source>The token is what the board calls, instead of a name. It is printed when it is given.</source>
        <translation>बोर्ड नाम की जगह टोकन बुलाता है। देते समय वह छपता है।</translation>
    </message>
    <message>
        <source>Print token again</source>
        <translation>टोकन फिर छापें</translation>
    </message>
    <message>
        <source>Print pass</source>
        <translation>पास छापें</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>खिड़की</translation>
    </message>
    <message>
        <source>Phone and goods lie in locker</source>
        <translation>फ़ोन और सामान इस लॉकर में है</translation>
    </message>
    <message>
        <source>Note locker</source>
        <translation>लॉकर दर्ज करें</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>पुकारा गया</translation>
    </message>
    <message>
        <source>Call to %1</source>
        <translation>%1 पर बुलाएँ</translation>
    </message>
    <message>
        <source>Searched</source>
        <translation>तलाशी हुई</translation>
    </message>
    <message>
        <source>Search done</source>
        <translation>तलाशी हो गई</translation>
    </message>
    <message>
        <source>Goods returned</source>
        <translation>सामान लौटाया गया</translation>
    </message>
    <message>
        <source>Goods given back</source>
        <translation>सामान लौटा दिया</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::pages::ZoneEntry</name>
    <message>
        <source>First line, with its “&lt;”</source>
        <translation>पहली लाइन, “&lt;” के साथ</translation>
    </message>
    <message>
        <source>Second line</source>
        <translation>दूसरी लाइन</translation>
    </message>
    <message>
        <source>Third line, on cards only</source>
        <translation>तीसरी लाइन, केवल कार्ड पर</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::BatchPresenter</name>
    <message>
        <source>Batch %1 · %2 visits</source>
        <translation>समूह %1 · %2 मुलाक़ातें</translation>
    </message>
    <message>
        <source>here %1</source>
        <translation>आए %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>पहचान स्वीकृत %1</translation>
    </message>
    <message>
        <source>searched %1</source>
        <translation>तलाशी हुई %1</translation>
    </message>
    <message>
        <source>prisoners at the place %1, called %2</source>
        <translation>बंदी जगह पर %1, बुलाए गए %2</translation>
    </message>
    <message>
        <source>prisoners at the place %1</source>
        <translation>बंदी जगह पर %1</translation>
    </message>
    <message>
        <source>at the windows %1</source>
        <translation>खिड़कियों पर %1</translation>
    </message>
    <message>
        <source>talking %1</source>
        <translation>बात कर रहे %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>पूरी हुई %1</translation>
    </message>
    <message>
        <source>Call to ward</source>
        <translation>बैरक से बुलाएँ</translation>
    </message>
    <message>
        <source>To the windows</source>
        <translation>खिड़कियों पर भेजें</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>सब शुरू करें</translation>
    </message>
    <message>
        <source>End all</source>
        <translation>सब समाप्त करें</translation>
    </message>
    <message>
        <source>%1: %2 done.</source>
        <translation>%1: %2 हुए।</translation>
    </message>
    <message>
        <source>%1: %2 done, %3 left behind.</source>
        <translation>%1: %2 हुए, %3 रह गए।</translation>
    </message>
    <message>
        <source>%1 for %2: %3</source>
        <translation>%1, %2 के लिए: %3</translation>
    </message>
    <message>
        <source>The party is not here.</source>
        <translation>आगंतुक नहीं आए हैं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::CallOutPresenter</name>
    <message>
        <source>Batch of %1</source>
        <translation>%1 का बैच</translation>
    </message>
    <message>
        <source>Visits until %1</source>
        <translation>%1 तक की मुलाकातें</translation>
    </message>
    <message numerus="yes">
        <source>%n prisoner(s), %1 at the place</source>
        <translation>
            <numerusform>%n बंदी, %1 जगह पर</numerusform>
            <numerusform>%n बंदी, %1 जगह पर</numerusform>
        </translation>
    </message>
    <message>
        <source>Wing not known</source>
        <translation>वार्ड पता नहीं</translation>
    </message>
    <message>
        <source>Wing %1</source>
        <translation>वार्ड %1</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>अभी नंबर नहीं</translation>
    </message>
    <message>
        <source>family is here</source>
        <translation>परिवार आ गया है</translation>
    </message>
    <message>
        <source>family not here yet</source>
        <translation>परिवार अभी नहीं आया</translation>
    </message>
    <message>
        <source>which prisoner: not confirmed yet</source>
        <translation>कौन-सा बंदी: अभी पुष्टि नहीं</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>बुलाया गया</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>Confirm at the desk first which prisoner is meant.</source>
        <translation>पहले डेस्क पर पुष्टि करें कि कौन-सा बंदी है।</translation>
    </message>
    <message>
        <source>At the place</source>
        <translation>जगह पर</translation>
    </message>
    <message>
        <source>Type the prisoner&apos;s number as it is read at the place.</source>
        <translation>वहीं पढ़ा हुआ बंदी का नंबर टाइप करें।</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>प्रिंटर को भेजा गया।</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>सहेजा गया: %1</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>फ़ाइल लिखी नहीं जा सकी। दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>%1 does not want to come? This ends the visit. The family reads only that it cannot take place and does not count.</source>
        <translation>%1 आना नहीं चाहते? इससे मुलाक़ात समाप्त होगी। परिवार को केवल यह बताया जाएगा कि मुलाक़ात नहीं हो सकेगी और गिनी नहीं जाएगी।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::CallPresenter</name>
    <message>
        <source>%1 is connected</source>
        <translation>%1 जुड़ा है</translation>
    </message>
    <message>
        <source>%1 is in the lobby</source>
        <translation>%1 लॉबी में है</translation>
    </message>
    <message>
        <source>%1 is not in the lobby yet</source>
        <translation>%1 अभी लॉबी में नहीं है</translation>
    </message>
    <message>
        <source>Nobody hears, sees or records this talk.</source>
        <translation>यह बातचीत कोई सुनता, देखता या रिकॉर्ड नहीं करता।</translation>
    </message>
    <message>
        <source>The picture comes when the visitor opens the link.</source>
        <translation>मुलाकाती के लिंक खोलते ही तस्वीर आएगी।</translation>
    </message>
    <message>
        <source>Waiting for the booth …</source>
        <translation>बूथ का इंतज़ार …</translation>
    </message>
    <message>
        <source>The visitor sends no picture yet.</source>
        <translation>मुलाकाती की ओर से अभी तस्वीर नहीं आ रही।</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>जुड़ा नहीं</translation>
    </message>
    <message>
        <source>weak line</source>
        <translation>कमज़ोर लाइन</translation>
    </message>
    <message>
        <source>good line</source>
        <translation>अच्छी लाइन</translation>
    </message>
    <message>
        <source>fair line</source>
        <translation>ठीक-ठाक लाइन</translation>
    </message>
    <message>
        <source>interrupted: %1</source>
        <translation>रुकी: %1</translation>
    </message>
    <message>
        <source>the clock stands still: line is down, not counted</source>
        <translation>घड़ी रुकी है: लाइन कटी है, समय नहीं गिना जा रहा</translation>
    </message>
    <message>
        <source>%1 may sit down at the visitor&apos;s seat</source>
        <translation>%1 मुलाकाती की सीट पर बैठ सकते हैं</translation>
    </message>
    <message>
        <source>The visitor&apos;s seat is dark</source>
        <translation>मुलाकाती की सीट बंद है</translation>
    </message>
    <message>
        <source>The picture comes from the visitor&apos;s seat of %1.</source>
        <translation>तस्वीर %1 की मुलाकाती-सीट से आती है।</translation>
    </message>
    <message>
        <source>Switch on the visitor&apos;s seat of %1. On one PC it needs a screen of its own.</source>
        <translation>%1 की मुलाकाती-सीट चालू करें। एक ही पीसी पर उसे अपनी अलग स्क्रीन चाहिए।</translation>
    </message>
    <message>
        <source>at the visitor&apos;s seat</source>
        <translation>मुलाकाती की सीट पर</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::ClockQuestion</name>
    <message>
        <source>The clock of this PC cannot be right. Nobody can be checked in before the date and time are given.</source>
        <translation>इस पीसी की घड़ी सही नहीं हो सकती। तारीख़ और समय भरे बिना किसी का चेक-इन नहीं हो सकता।</translation>
    </message>
    <message>
        <source>The clock of this PC stands before the last entry of the log (%1, %2). Nobody can be checked in before the date and time are given.</source>
        <translation>इस पीसी की घड़ी लॉग की आख़िरी प्रविष्टि (%1, %2) से पीछे है। तारीख़ और समय भरे बिना किसी का चेक-इन नहीं हो सकता।</translation>
    </message>
    <message>
        <source>The clock says: %1, %2</source>
        <translation>घड़ी में अभी: %1, %2</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::ClosePresenter</name>
    <message>
        <source>not sent yet</source>
        <translation>अभी नहीं भेजी</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>संपर्क नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) of this desk wait for the hub.</source>
        <translation>
            <numerusform>इस डेस्क की %n प्रविष्टि हब की प्रतीक्षा में है।</numerusform>
            <numerusform>इस डेस्क की %n प्रविष्टियाँ हब की प्रतीक्षा में हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Last heard of at %1. Its later entries come by themselves; they are signed by a supplement.</source>
        <translation>आख़िरी संपर्क %1 बजे। इसकी बाद की प्रविष्टियाँ अपने-आप आ जाएँगी; उन पर पूरक पत्र से हस्ताक्षर होंगे।</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>पंक्ति %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n पंक्ति छूट गई</numerusform>
            <numerusform>%n पंक्तियाँ छूट गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>देख लिया</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>हस्ताक्षर नहीं</translation>
    </message>
    <message>
        <source>Open this day</source>
        <translation>यह दिन खोलें</translation>
    </message>
    <message>
        <source>%1 (deputy)</source>
        <translation>%1 (उप)</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>हस्ताक्षरित</translation>
    </message>
    <message>
        <source>the signature is not genuine</source>
        <translation>हस्ताक्षर असली नहीं है</translation>
    </message>
    <message>
        <source>Day&apos;s sheet</source>
        <translation>दिन का पत्र</translation>
    </message>
    <message>
        <source>Supplement %1</source>
        <translation>पूरक %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n मुलाक़ात</numerusform>
            <numerusform>%n मुलाक़ातें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n टिप्पणी</numerusform>
            <numerusform>%n टिप्पणियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1 of %2 · sheet %3…</source>
        <translation>%2 की कुंजी %1 · पत्र %3…</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>पत्र छापें</translation>
    </message>
    <message>
        <source>the talk is not ended</source>
        <translation>मुलाक़ात समाप्त नहीं की गई</translation>
    </message>
    <message>
        <source>End the talk</source>
        <translation>मुलाक़ात समाप्त करें</translation>
    </message>
    <message>
        <source>taken in, but they have not met</source>
        <translation>अंदर लिए गए, पर मिले नहीं</translation>
    </message>
    <message>
        <source>They went home</source>
        <translation>वे घर चले गए</translation>
    </message>
    <message>
        <source>its time fell into a gap</source>
        <translation>इसका समय रुकावट में निकल गया</translation>
    </message>
    <message>
        <source>its time has not come yet</source>
        <translation>इसका समय अभी नहीं आया</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>किसी और दिन</translation>
    </message>
    <message>
        <source>nobody came, and check-in was not open all the time</source>
        <translation>कोई नहीं आया, और चेक-इन पूरे समय खुला नहीं था</translation>
    </message>
    <message>
        <source>Did not take place</source>
        <translation>नहीं हुई</translation>
    </message>
    <message>
        <source>the clock decides at %1</source>
        <translation>%1 बजे घड़ी तय करेगी</translation>
    </message>
    <message>
        <source>no visits</source>
        <translation>कोई मुलाक़ात नहीं</translation>
    </message>
    <message>
        <source>signed by %1, %2</source>
        <translation>%1 ने %2 बजे हस्ताक्षर किए</translation>
    </message>
    <message>
        <source>signed; later entries are not</source>
        <translation>हस्ताक्षरित; बाद की प्रविष्टियाँ नहीं</translation>
    </message>
    <message>
        <source>The day is being looked at …</source>
        <translation>दिन देखा जा रहा है …</translation>
    </message>
    <message numerus="yes">
        <source>%n to finish</source>
        <translation>
            <numerusform>%n पूरी करनी है</numerusform>
            <numerusform>%n पूरी करनी हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later entry(s) to sign</source>
        <translation>
            <numerusform>बाद की %n प्रविष्टि पर हस्ताक्षर बाक़ी</numerusform>
            <numerusform>बाद की %n प्रविष्टियों पर हस्ताक्षर बाक़ी</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign the day</source>
        <translation>दिन पर हस्ताक्षर करें</translation>
    </message>
    <message>
        <source>Sign a supplement</source>
        <translation>पूरक पर हस्ताक्षर करें</translation>
    </message>
    <message>
        <source>The superintendent signs, or an officer whom the jail&apos;s rule names as deputy.</source>
        <translation>अधीक्षक हस्ताक्षर करते हैं, या वह अधिकारी जिसे जेल का नियम उप मानता है।</translation>
    </message>
    <message>
        <source>Signed. Print the sheet: its key&apos;s fingerprint proves the log later.</source>
        <translation>हस्ताक्षर हो गए। पत्र छाप लें: उसकी कुंजी की छाप बाद में लॉग को सिद्ध करती है।</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>सहेजा गया: %1</translation>
    </message>
    <message>
        <source>Not saved: %1 cannot be written. Choose another folder, or make room on the disk.</source>
        <translation>नहीं सहेजा गया: %1 लिखा नहीं जा सकता। दूसरा फ़ोल्डर चुनें, या डिस्क पर जगह बनाएँ।</translation>
    </message>
    <message>
        <source>Backup written and read back: %1</source>
        <translation>बैकअप लिखा और जाँचा गया: %1</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>प्रिंटर को भेजा गया।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::DayPresenter</name>
    <message>
        <source>Portal not reached since %1.</source>
        <translation>%1 से पोर्टल नहीं मिल रहा।</translation>
    </message>
    <message>
        <source>Portal not reached.</source>
        <translation>पोर्टल नहीं मिल रहा।</translation>
    </message>
    <message>
        <source>Face to face goes on;</source>
        <translation>आमने-सामने की मुलाकातें चलती हैं;</translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) wait;</source>
        <translation>
            <numerusform>%n वीडियो मुलाकात रुकी है;</numerusform>
            <numerusform>%n वीडियो मुलाकातें रुकी हैं;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) to send.</source>
        <translation>
            <numerusform>%n प्रविष्टि भेजनी है।</numerusform>
            <numerusform>%n प्रविष्टियाँ भेजनी हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk is nearly full. Make room before anything is lost.</source>
        <translation>डिस्क लगभग भर गई है। कुछ खोने से पहले जगह बनाएँ।</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong. Times in the register would be wrong: set it.</source>
        <translation>इस कंप्यूटर की घड़ी गलत है। रजिस्टर में समय गलत होगा: घड़ी ठीक करें।</translation>
    </message>
    <message>
        <source>Video visits are held inside the jail, the visitor at the seat of %1. From home they need a network and the jail&apos;s portal.</source>
        <translation>वीडियो मुलाकात जेल के भीतर होती है, मुलाकाती %1 की सीट पर। घर से उसके लिए नेटवर्क और जेल का पोर्टल चाहिए।</translation>
    </message>
    <message>
        <source>This slip was used at %1. Whoever shows it now must be of this party.</source>
        <translation>यह पर्ची %1 बजे इस्तेमाल हो चुकी है। अब इसे जो दिखाए, वह इसी समूह का होना चाहिए।</translation>
    </message>
    <message>
        <source>This slip is an older one: the visit is at %1 now.</source>
        <translation>यह पुरानी पर्ची है: मुलाक़ात अब %1 बजे है।</translation>
    </message>
    <message>
        <source>The visit of this slip was cancelled.</source>
        <translation>इस पर्ची की मुलाक़ात रद्द हो चुकी है।</translation>
    </message>
    <message>
        <source>The visit of this slip is over.</source>
        <translation>इस पर्ची की मुलाक़ात पूरी हो चुकी है।</translation>
    </message>
    <message>
        <source>Nobody came to the visit of this slip in time. A late comer can still be taken in.</source>
        <translation>इस पर्ची की मुलाक़ात में समय पर कोई नहीं आया। देर से आने वाले को अब भी लिया जा सकता है।</translation>
    </message>
    <message>
        <source>This slip is for another day: %1.</source>
        <translation>यह पर्ची किसी और दिन की है: %1।</translation>
    </message>
    <message>
        <source>This slip is for another jail.</source>
        <translation>यह पर्ची दूसरी जेल की है।</translation>
    </message>
    <message>
        <source>The slip cannot be checked: the portal was not reached yet. Type its number.</source>
        <translation>पर्ची जाँची नहीं जा सकती: पोर्टल से अभी संपर्क नहीं हुआ। उसका नंबर लिखें।</translation>
    </message>
    <message>
        <source>This slip was not made by this jail&apos;s portal, or was altered. Nothing was opened.</source>
        <translation>यह पर्ची इस जेल के पोर्टल ने नहीं बनाई, या इसे बदला गया है। कुछ नहीं खोला गया।</translation>
    </message>
    <message>
        <source>The slip is genuine, but its visit is not known here yet.</source>
        <translation>पर्ची असली है, पर उसकी मुलाक़ात यहाँ अभी नहीं पहुँची।</translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) are not shown: they need a network and the jail&apos;s portal, or a visitor&apos;s seat at a booth. Face to face goes on here.</source>
        <translation>
            <numerusform>%n वीडियो मुलाकात नहीं दिखाई जाती: उसके लिए नेटवर्क और जेल का पोर्टल चाहिए, या बूथ पर मुलाकाती की सीट। आमने-सामने की मुलाकात यहाँ चलती है।</numerusform>
            <numerusform>%n वीडियो मुलाकातें नहीं दिखाई जातीं: उनके लिए नेटवर्क और जेल का पोर्टल चाहिए, या बूथ पर मुलाकाती की सीट। आमने-सामने की मुलाकातें यहाँ चलती हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::DetailPresenter</name>
    <message>
        <source>party of %1</source>
        <translation>कुल %1 लोग</translation>
    </message>
    <message>
        <source>%1 + 1 child</source>
        <translation>%1 + 1 बच्चा</translation>
    </message>
    <message>
        <source>%1 + %2 children</source>
        <translation>%1 + %2 बच्चे</translation>
    </message>
    <message>
        <source>visit %1 of this prisoner this month</source>
        <translation>इस महीने इस बंदी की मुलाकात संख्या %1</translation>
    </message>
    <message>
        <source>%1 has this visit open</source>
        <translation>यह मुलाकात %1 ने खोली है</translation>
    </message>
    <message>
        <source>late, not here yet</source>
        <translation>देर हो गई, अभी नहीं आए</translation>
    </message>
    <message>
        <source>in the lobby</source>
        <translation>लॉबी में है</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>अभी नहीं आए</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>यहाँ नहीं</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>स्वीकार हुआ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>पुष्टि करनी है</translation>
    </message>
    <message>
        <source>to give</source>
        <translation>देना है</translation>
    </message>
    <message>
        <source>both heard</source>
        <translation>दोनों सुनी गईं</translation>
    </message>
    <message>
        <source>one heard</source>
        <translation>एक सुनी गई</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>जाँचना है</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>रुका है</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Prisoner</source>
        <translation>बंदी</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>आवाज़</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>टोकन</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरू</translation>
    </message>
    <message>
        <source>Came late: let in</source>
        <translation>देर से आए: आने दें</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>The visitor has not opened the link yet.</source>
        <translation>मुलाकाती ने अभी लिंक नहीं खोला।</translation>
    </message>
    <message>
        <source>Party is here</source>
        <translation>लोग आ गए</translation>
    </message>
    <message>
        <source>Choose the person whose identity is checked.</source>
        <translation>चुनें कि किसकी पहचान जाँचनी है।</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>सहमति दी</translation>
    </message>
    <message>
        <source>Confirm this prisoner</source>
        <translation>इस बंदी की पुष्टि करें</translation>
    </message>
    <message>
        <source>Choose the prisoner in the list.</source>
        <translation>सूची में बंदी चुनें।</translation>
    </message>
    <message>
        <source>Prisoner is called</source>
        <translation>बंदी को बुलाया</translation>
    </message>
    <message>
        <source>Prisoner is at the place</source>
        <translation>बंदी जगह पर है</translation>
    </message>
    <message>
        <source>Prisoner %1. Say so to the family in neutral words, or call again.</source>
        <translation>बंदी %1। परिवार को सीधे शब्दों में बताएँ, या फिर बुलाएँ।</translation>
    </message>
    <message>
        <source>Prisoner is on the way</source>
        <translation>बंदी रास्ते में है</translation>
    </message>
    <message>
        <source>Type the prisoner&apos;s number as it is read at the place.</source>
        <translation>वहीं पढ़ा हुआ बंदी का नंबर टाइप करें।</translation>
    </message>
    <message>
        <source>Give token</source>
        <translation>टोकन दें</translation>
    </message>
    <message>
        <source>The party is not here yet.</source>
        <translation>लोग अभी नहीं आए।</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>सुनी गई</translation>
    </message>
    <message>
        <source>Visitor is heard</source>
        <translation>मुलाकाती की आवाज़ आती है</translation>
    </message>
    <message>
        <source>Booth is heard</source>
        <translation>बूथ की आवाज़ आती है</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे चलाएँ</translation>
    </message>
    <message>
        <source>Still open: %1.</source>
        <translation>अभी बाकी: %1।</translation>
    </message>
    <message>
        <source>Visitor is here</source>
        <translation>मुलाकाती आ गए हैं</translation>
    </message>
    <message>
        <source>Take over from %1</source>
        <translation>%1 से काम ले लें</translation>
    </message>
    <message>
        <source>The last message has not reached the family: the mobile is off or out of reach.</source>
        <translation>पिछला संदेश परिवार तक नहीं पहुँचा: मोबाइल बंद है या पहुँच से बाहर है।</translation>
    </message>
    <message>
        <source>The last message could not be delivered to the family.</source>
        <translation>पिछला संदेश परिवार तक नहीं पहुँचाया जा सका।</translation>
    </message>
    <message>
        <source>Please tell them another way.</source>
        <translation>कृपया उन्हें किसी और तरह बताएँ।</translation>
    </message>
    <message>
        <source>Please phone them: %1</source>
        <translation>कृपया उन्हें फ़ोन करें: %1</translation>
    </message>
    <message>
        <source>Give the visit a booth first, under “More”: %1 has a visitor&apos;s seat.</source>
        <translation>पहले “और” में मुलाकात को बूथ दें: %1 पर मुलाकाती की सीट है।</translation>
    </message>
    <message>
        <source>There is no visitor&apos;s seat at %1. Without a network a video visit needs one.</source>
        <translation>%1 पर मुलाकाती की सीट नहीं है। नेटवर्क के बिना वीडियो मुलाकात को वह चाहिए।</translation>
    </message>
    <message>
        <source>There is no visitor&apos;s seat at %1. Change the booth under “More”: %2 has one.</source>
        <translation>%1 पर मुलाकाती की सीट नहीं है। “और” में बूथ बदलें: %2 पर है।</translation>
    </message>
    <message>
        <source>The visitor is not here yet.</source>
        <translation>मुलाकाती अभी नहीं आए हैं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::EvidencePresenter</name>
    <message>
        <source>age %1</source>
        <translation>आयु %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>जन्म</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>Last four</source>
        <translation>आखिरी चार</translation>
    </message>
    <message>
        <source>booked with: %1</source>
        <translation>बुकिंग में: %1</translation>
    </message>
    <message>
        <source>Ask for consent first.</source>
        <translation>पहले सहमति लें।</translation>
    </message>
    <message>
        <source>Scan the card, type its number, or choose “No card”.</source>
        <translation>कार्ड स्कैन करें, उसका नंबर टाइप करें, या “कार्ड नहीं” चुनें।</translation>
    </message>
    <message>
        <source>The document is being read …</source>
        <translation>दस्तावेज़ पढ़ा जा रहा है …</translation>
    </message>
    <message>
        <source>Say who vouches.</source>
        <translation>बताएँ कि कौन तस्दीक करता है।</translation>
    </message>
    <message>
        <source>No adult of the party is verified yet.</source>
        <translation>साथ के किसी वयस्क की जाँच अभी नहीं हुई।</translation>
    </message>
    <message>
        <source>This document cannot be accepted: scan again, take another one, or choose “No card”.</source>
        <translation>यह दस्तावेज़ स्वीकार नहीं हो सकता: फिर स्कैन करें, दूसरा लें, या “कार्ड नहीं” चुनें।</translation>
    </message>
    <message>
        <source>Compare face and photo, and say so.</source>
        <translation>चेहरा और फ़ोटो मिलाएँ, और बताएँ।</translation>
    </message>
    <message>
        <source>Nothing to accept.</source>
        <translation>स्वीकार करने को कुछ नहीं।</translation>
    </message>
    <message>
        <source>Write in one line how the person is known.</source>
        <translation>एक पंक्ति में लिखें कि व्यक्ति को कैसे जानते हैं।</translation>
    </message>
    <message>
        <source>Something differs: write in one line why it is the person all the same.</source>
        <translation>कुछ अलग है: एक पंक्ति में लिखें कि फिर भी यही व्यक्ति क्यों है।</translation>
    </message>
    <message>
        <source>I have looked at a document that cannot be read here</source>
        <translation>मैंने वह दस्तावेज़ देखा है जो यहाँ पढ़ा नहीं जा सकता</translation>
    </message>
    <message>
        <source>the prisoner vouches, over the picture</source>
        <translation>बंदी तस्वीर देखकर तस्दीक करता है</translation>
    </message>
    <message>
        <source>at check-in: %1</source>
        <translation>चेक-इन पर: %1</translation>
    </message>
    <message>
        <source>Said at check-in at %1: no card.</source>
        <translation>चेक-इन पर %1 बजे बताया: कार्ड नहीं है।</translation>
    </message>
    <message>
        <source>Shown at check-in at %1.</source>
        <translation>चेक-इन पर %1 बजे दिखाया।</translation>
    </message>
    <message>
        <source>Said at check-in at %1: a card without a code. Look at it.</source>
        <translation>चेक-इन पर %1 बजे बताया: कार्ड पर कोड नहीं है। कार्ड देखें।</translation>
    </message>
    <message>
        <source>another card</source>
        <translation>दूसरा कार्ड</translation>
    </message>
    <message>
        <source>Shown to the visitor&apos;s own phone at %1.</source>
        <translation>मिलने आए व्यक्ति के अपने फ़ोन को %1 बजे दिखाया।</translation>
    </message>
    <message>
        <source>not complete yet: %1 to come</source>
        <translation>अभी अधूरा: %1 और</translation>
    </message>
    <message>
        <source>not complete yet</source>
        <translation>अभी अधूरा</translation>
    </message>
    <message>
        <source>right: check digit fits</source>
        <translation>सही: जाँच अंक मिलता है</translation>
    </message>
    <message>
        <source>right form; no check digit</source>
        <translation>रूप सही; जाँच अंक नहीं होता</translation>
    </message>
    <message>
        <source>compare by eye</source>
        <translation>आँख से मिलाएँ</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>ग़लत</translation>
    </message>
    <message>
        <source>Type the lines at the foot of the page or on the back of the card to their ends.</source>
        <translation>पन्ने के नीचे या कार्ड के पीछे की लाइनें पूरी टाइप करें।</translation>
    </message>
    <message>
        <source>This card was here before: write in one line why it is this person&apos;s.</source>
        <translation>यह कार्ड पहले आ चुका है: एक पंक्ति में लिखें कि यह इसी व्यक्ति का क्यों है।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::GapPresenter</name>
    <message>
        <source>cut off</source>
        <translation>बीच में कटी</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>छूट गई</translation>
    </message>
    <message>
        <source>%1 since the gap of %2–%3</source>
        <translation>%2–%3 की रुकावट से: %1</translation>
    </message>
    <message>
        <source>nobody could come in %1–%2</source>
        <translation>%1–%2 में कोई आ नहीं सकता था</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>फिर शुरू करें</translation>
    </message>
    <message>
        <source>The talk goes on as soon as both ends are there.</source>
        <translation>दोनों ओर के लोग आते ही बातचीत आगे चलेगी।</translation>
    </message>
    <message>
        <source>They have met</source>
        <translation>वे मिल चुके हैं</translation>
    </message>
    <message>
        <source>The talk went on without the computer and is over.</source>
        <translation>मुलाक़ात कंप्यूटर के बिना चली और पूरी हो गई।</translation>
    </message>
    <message>
        <source>They are here</source>
        <translation>वे यहाँ हैं</translation>
    </message>
    <message>
        <source>The family has waited: take them in now.</source>
        <translation>परिवार रुका रहा: उन्हें अब अंदर लें।</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>आज %1</translation>
    </message>
    <message>
        <source>The family is told of the new time.</source>
        <translation>परिवार को नया समय बताया जाता है।</translation>
    </message>
    <message>
        <source>From paper …</source>
        <translation>काग़ज़ से …</translation>
    </message>
    <message>
        <source>It was held and written down on paper.</source>
        <translation>मुलाक़ात हुई और काग़ज़ पर लिखी गई।</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <comment>station: what, who, when</comment>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>two desks did the same</source>
        <translation>दो डेस्क ने एक ही किया</translation>
    </message>
    <message>
        <source>Does not count: %1</source>
        <translation>नहीं गिना: %1</translation>
    </message>
    <message>
        <source>Counts: %1. Does not count: %2</source>
        <translation>गिना: %1। नहीं गिना: %2</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>देख लिया</translation>
    </message>
    <message>
        <source>Looking at what happened …</source>
        <translation>क्या हुआ, देखा जा रहा है …</translation>
    </message>
    <message>
        <source>Check-in was open without a gap.</source>
        <translation>चेक-इन बिना रुकावट खुला रहा।</translation>
    </message>
    <message>
        <source>Some visits need to be settled.</source>
        <translation>कुछ मुलाक़ातें निपटानी हैं।</translation>
    </message>
    <message>
        <source>Check-in was closed from %1 to %2.</source>
        <translation>चेक-इन %1 से %2 तक बंद था।</translation>
    </message>
    <message>
        <source>No visit is left to settle.</source>
        <translation>निपटाने को कोई मुलाक़ात बाक़ी नहीं है।</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>सब फिर शुरू करें</translation>
    </message>
    <message>
        <source>All later today</source>
        <translation>सब आज बाद में</translation>
    </message>
    <message>
        <source>Each gets the time that its line shows.</source>
        <translation>हर एक को उसकी पंक्ति में दिखा समय मिलेगा।</translation>
    </message>
    <message>
        <source>All on another day</source>
        <translation>सब किसी और दिन</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) could not be settled.</source>
        <translation>
            <numerusform>%n मुलाक़ात निपट नहीं सकी।</numerusform>
            <numerusform>%n मुलाक़ातें निपट नहीं सकीं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) settled.</source>
        <translation>
            <numerusform>%n मुलाक़ात निपट गई।</numerusform>
            <numerusform>%n मुलाक़ातें निपट गईं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Entered from paper.</source>
        <translation>काग़ज़ से दर्ज किया गया।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::HealthPresenter</name>
    <message>
        <source>Portal</source>
        <translation>पोर्टल</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>मिल रहा है</translation>
    </message>
    <message>
        <source>this PC works alone</source>
        <translation>यह कंप्यूटर अकेला चलता है</translation>
    </message>
    <message>
        <source>not reached since %1</source>
        <translation>%1 से नहीं मिल रहा</translation>
    </message>
    <message>
        <source>not reached yet</source>
        <translation>अभी नहीं मिला</translation>
    </message>
    <message>
        <source>Face to face goes on, video visits wait. Look at the network cable and at the PC that runs the portal; everything is sent by itself when it is back.</source>
        <translation>आमने-सामने की मुलाकातें चलती हैं, वीडियो मुलाकातें रुकी हैं। नेटवर्क का तार और पोर्टल वाला कंप्यूटर देखें; जुड़ते ही सब अपने आप भेजा जाएगा।</translation>
    </message>
    <message>
        <source>Entries to send</source>
        <translation>भेजने वाली प्रविष्टियाँ</translation>
    </message>
    <message>
        <source>all sent</source>
        <translation>सब भेजी गईं</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) wait</source>
        <translation>
            <numerusform>%n प्रविष्टि बाकी</numerusform>
            <numerusform>%n प्रविष्टियाँ बाकी</numerusform>
        </translation>
    </message>
    <message>
        <source>They are being sent. If the number stays, restart this program.</source>
        <translation>भेजी जा रही हैं। संख्या न घटे तो यह प्रोग्राम फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>They are kept on this PC and sent when the portal is reached. Do not switch the PC off for the night before that.</source>
        <translation>ये इसी कंप्यूटर पर रखी हैं और पोर्टल मिलते ही भेजी जाएँगी। उससे पहले रात के लिए कंप्यूटर बंद न करें।</translation>
    </message>
    <message>
        <source>Booths</source>
        <translation>बूथ</translation>
    </message>
    <message>
        <source>%1 of %2 up</source>
        <translation>%2 में से %1 चालू</translation>
    </message>
    <message>
        <source>not known without the portal</source>
        <translation>पोर्टल के बिना पता नहीं</translation>
    </message>
    <message>
        <source>Switch on the booths that are dark. Until then give their visits another booth.</source>
        <translation>जो बूथ बंद हैं उन्हें चालू करें। तब तक उनकी मुलाकातों को दूसरा बूथ दें।</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>घड़ी</translation>
    </message>
    <message>
        <source>right</source>
        <translation>सही</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>गलत</translation>
    </message>
    <message>
        <source>Times in the register would be wrong. Set this PC&apos;s clock to Indian time, or switch on that it sets itself.</source>
        <translation>रजिस्टर में समय गलत होगा। इस कंप्यूटर की घड़ी भारतीय समय पर करें, या अपने आप ठीक होने का विकल्प चालू करें।</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>डिस्क</translation>
    </message>
    <message>
        <source>has room</source>
        <translation>जगह है</translation>
    </message>
    <message>
        <source>nearly full</source>
        <translation>लगभग भरी</translation>
    </message>
    <message>
        <source>Make room now: delete files that are not Mulakat&apos;s, or call whoever looks after the PC. Visits cannot be written on a full disk.</source>
        <translation>अभी जगह बनाएँ: जो फ़ाइलें मुलाकात की नहीं हैं उन्हें हटाएँ, या कंप्यूटर देखने वाले को बुलाएँ। भरी डिस्क पर मुलाकातें दर्ज नहीं हो सकतीं।</translation>
    </message>
    <message>
        <source>Reading Aadhaar</source>
        <translation>आधार पढ़ना</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>अनुमति है</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>The jail has not entered its registration as an offline verifier. Other identity cards are checked as usual.</source>
        <translation>कारागार ने ऑफ़लाइन जाँचकर्ता का पंजीकरण दर्ज नहीं किया है। दूसरे पहचान पत्र पहले की तरह जाँचे जाते हैं।</translation>
    </message>
    <message>
        <source>found</source>
        <translation>मिला</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>नहीं मिला</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Plug the camera in again. If it stays away, try another socket.</source>
        <translation>कैमरा फिर से लगाएँ। न मिले तो दूसरे सॉकेट में लगाएँ।</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>माइक</translation>
    </message>
    <message>
        <source>Plug the microphone or handset in again.</source>
        <translation>माइक या हैंडसेट फिर से लगाएँ।</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>स्पीकर</translation>
    </message>
    <message>
        <source>Plug the loudspeaker or handset in again and look at its volume.</source>
        <translation>स्पीकर या हैंडसेट फिर से लगाएँ और उसकी आवाज़ देखें।</translation>
    </message>
    <message>
        <source>Code scanner</source>
        <translation>कोड स्कैनर</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>प्रिंटर</translation>
    </message>
    <message>
        <source>Switch the printer on and look at its paper. Tokens can be called by their number.</source>
        <translation>प्रिंटर चालू करें और कागज़ देखें। टोकन नंबर से भी बुलाए जा सकते हैं।</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>सब ठीक है।</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need somebody.</source>
        <translation>
            <numerusform>%n बात पर ध्यान देना है।</numerusform>
            <numerusform>%n बातों पर ध्यान देना है।</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>A desk by itself does not need it. Where this PC is also a booth: %1</source>
        <translation>केवल डेस्क को इसकी ज़रूरत नहीं। यदि यह कंप्यूटर बूथ भी है: %1</translation>
    </message>
    <message>
        <source>Plug the scanner in again. Until then numbers can be typed. One that types like a keyboard works all the same.</source>
        <translation>स्कैनर फिर से लगाएँ। तब तक नंबर टाइप किए जा सकते हैं। जो स्कैनर कीबोर्ड की तरह टाइप करता है, वह वैसे भी चलता है।</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>काग़ज़ नहीं है</translation>
    </message>
    <message>
        <source>Put paper in. Until then tokens can be called by their number.</source>
        <translation>काग़ज़ डालें। तब तक टोकन नंबर से पुकारे जा सकते हैं।</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>ढक्कन खुला है</translation>
    </message>
    <message>
        <source>Close the printer&apos;s cover. Until then tokens can be called by their number.</source>
        <translation>प्रिंटर का ढक्कन बंद करें। तब तक टोकन नंबर से पुकारे जा सकते हैं।</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>तैयार नहीं</translation>
    </message>
    <message>
        <source>They are kept on this PC and written into its log in a moment. If the number stays, restart this program.</source>
        <translation>वे इस पीसी पर रखी हैं और पल भर में इसके लॉग में लिखी जाएँगी। संख्या न घटे तो यह प्रोग्राम फिर शुरू करें।</translation>
    </message>
    <message>
        <source>on this PC</source>
        <translation>इस पीसी पर</translation>
    </message>
    <message>
        <source>Visitor&apos;s seats</source>
        <translation>मुलाकाती-सीटें</translation>
    </message>
    <message>
        <source>Switch on the visitor&apos;s seat of %1. On one PC with desk and booth it needs a third screen, a camera and a handset of its own.</source>
        <translation>%1 की मुलाकाती-सीट चालू करें। डेस्क और बूथ वाले उसी पीसी पर उसे तीसरी स्क्रीन, अपना कैमरा और अपना हैंडसेट चाहिए।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::ImportPresenter</name>
    <message>
        <source>Another file was read after this one. Choose this file again.</source>
        <translation>इसके बाद दूसरी फ़ाइल पढ़ी गई। यह फ़ाइल फिर चुनें।</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>प्रिंटर को भेजा गया।</translation>
    </message>
    <message>
        <source>Nothing new: every visit of this file is here already.</source>
        <translation>नया कुछ नहीं: इस फ़ाइल की हर मुलाकात पहले से यहाँ है।</translation>
    </message>
    <message>
        <source>No row of this file can be taken in. Mend the file and read it again.</source>
        <translation>इस फ़ाइल की कोई पंक्ति नहीं ली जा सकती। फ़ाइल सुधारें और फिर पढ़ें।</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) can be taken in: %1.</source>
        <translation>
            <numerusform>%n मुलाकात ली जा सकती है: %1।</numerusform>
            <numerusform>%n मुलाकातें ली जा सकती हैं: %1।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are known already and stay as they are.</source>
        <translation>
            <numerusform>%n पंक्ति पहले से है और वैसी ही रहेगी।</numerusform>
            <numerusform>%n पंक्तियाँ पहले से हैं और वैसी ही रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>उपयोग नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) taken in.</source>
        <translation>
            <numerusform>%n मुलाकात ली गई।</numerusform>
            <numerusform>%n मुलाकातें ली गईं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::InmateImportPresenter</name>
    <message>
        <source>This is no inmate list: a column with the prisoner&apos;s number and one with the name are needed.</source>
        <translation>यह बंदियों की सूची नहीं है: बंदी के नंबर का और नाम का खाना चाहिए।</translation>
    </message>
    <message>
        <source>Nothing new: every line of this file is here already.</source>
        <translation>कुछ नया नहीं: इस फ़ाइल की हर पंक्ति पहले से यहाँ है।</translation>
    </message>
    <message>
        <source>No row of this file can be taken in. Mend the file and read it again.</source>
        <translation>इस फ़ाइल की कोई पंक्ति नहीं ली जा सकती। फ़ाइल ठीक करके फिर पढ़ें।</translation>
    </message>
    <message>
        <source>%1 lines can be taken in: %2 new, %3 with other words than now.</source>
        <translation>%1 पंक्तियाँ ली जा सकती हैं: %2 नई, %3 बदली हुई।</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are known already and stay as they are.</source>
        <translation>
            <numerusform>%n पंक्ति पहले से है और वैसी ही रहेगी।</numerusform>
            <numerusform>%n पंक्तियाँ पहले से हैं और वैसी ही रहेंगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>उपयोग नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) taken in.</source>
        <translation>
            <numerusform>%n पंक्ति ली गई।</numerusform>
            <numerusform>%n पंक्तियाँ ली गईं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::InmatesModel</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Father or husband</source>
        <translation>पिता या पति</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>आयु</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>वर्ग</translation>
    </message>
    <message>
        <source>Wing</source>
        <translation>वार्ड</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::InmatesPresenter</name>
    <message>
        <source>%1 prisoners</source>
        <translation>%1 बंदी</translation>
    </message>
    <message>
        <source>the first %1 of %2: search for more</source>
        <translation>%2 में से पहले %1: बाकी के लिए खोजें</translation>
    </message>
    <message>
        <source>%1 of %2 prisoners</source>
        <translation>%2 बंदियों में से %1</translation>
    </message>
    <message>
        <source>An inspector looks and changes nothing.</source>
        <translation>निरीक्षक केवल देखता है, कुछ बदलता नहीं।</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>पिता या पति %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>आयु %1</translation>
    </message>
    <message>
        <source>wing not known</source>
        <translation>वार्ड पता नहीं</translation>
    </message>
    <message>
        <source>wing %1</source>
        <translation>वार्ड %1</translation>
    </message>
    <message>
        <source>next at court on %1</source>
        <translation>अदालत में अगली तारीख %1</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) of this prisoner are ahead. Give each another time or end it as “prisoner not available”: the family hears only that it cannot take place.</source>
        <translation>
            <numerusform>इस बंदी की %n मुलाकात आगे है। उसे दूसरा समय दें या “बंदी उपलब्ध नहीं” के रूप में समाप्त करें: परिवार को केवल यह बताया जाता है कि वह नहीं हो सकेगी।</numerusform>
            <numerusform>इस बंदी की %n मुलाकातें आगे हैं। हर एक को दूसरा समय दें या “बंदी उपलब्ध नहीं” के रूप में समाप्त करें: परिवार को केवल यह बताया जाता है कि वह नहीं हो सकेगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>स्थिति: %1</translation>
    </message>
    <message>
        <source>languages changed</source>
        <translation>भाषाएँ बदलीं</translation>
    </message>
    <message>
        <source>number taken down at the place</source>
        <translation>नंबर जगह पर लिखा गया</translation>
    </message>
    <message>
        <source>read from a list</source>
        <translation>सूची से पढ़ा गया</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RegisterModel</name>
    <message>
        <source>Slot</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation>मुलाकात नंबर</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>मुलाकाती</translation>
    </message>
    <message>
        <source>Prisoner</source>
        <translation>बंदी</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>मुलाकात</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>आए</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>से – तक</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>अधिकारी</translation>
    </message>
    <message>
        <source>ended by %1</source>
        <translation>समाप्त: %1</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RegisterPresenter</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n मुलाकात</numerusform>
            <numerusform>%n मुलाकातें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) held</source>
        <translation>
            <numerusform>%n बातचीत हुई</numerusform>
            <numerusform>%n बातचीत हुईं</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes of talk</source>
        <translation>बातचीत %1 मिनट</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>सहेजा गया: %1</translation>
    </message>
    <message>
        <source>Not saved: %1 cannot be written. Choose another folder, or make room on the disk.</source>
        <translation>नहीं सहेजा गया: %1 लिखा नहीं जा सकता। दूसरा फ़ोल्डर चुनें, या डिस्क पर जगह बनाएँ।</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>प्रिंटर को भेजा गया।</translation>
    </message>
    <message>
        <source>Saved: %1, and beside it %2, which proves it. Give the court both.</source>
        <translation>सहेजा गया: %1, और साथ में %2, जो उसे साबित करती है। अदालत को दोनों दें।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::RequestsPresenter</name>
    <message>
        <source>Sign in to see and decide requests.</source>
        <translation>आवेदन देखने और निर्णय के लिए साइन इन करें।</translation>
    </message>
    <message>
        <source>Only the superintendent decides requests. You may look at them and note what does not fit.</source>
        <translation>आवेदनों पर निर्णय केवल अधीक्षक करते हैं। आप देख सकते हैं और जो ठीक न लगे वह लिख सकते हैं।</translation>
    </message>
    <message>
        <source>Choose the prisoner first: the family&apos;s words may fit more than one.</source>
        <translation>पहले बंदी चुनें: परिवार के शब्द एक से अधिक पर बैठ सकते हैं।</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>समय चुनें।</translation>
    </message>
    <message>
        <source>Approved: %1, %2. The family is told.</source>
        <translation>स्वीकृत: %1, %2। परिवार को बताया जाएगा।</translation>
    </message>
    <message>
        <source>Say in a few words what the other reason is.</source>
        <translation>कुछ शब्दों में लिखें कि दूसरा कारण क्या है।</translation>
    </message>
    <message>
        <source>Rejected: %1, %2. The family is told.</source>
        <translation>अस्वीकार: %1, %2। परिवार को बताया जाएगा।</translation>
    </message>
    <message>
        <source>New time for %1: %2. The family is told.</source>
        <translation>%1 का नया समय: %2। परिवार को बताया जाएगा।</translation>
    </message>
    <message>
        <source>Cancelled: %1, %2. The family is told.</source>
        <translation>रद्द: %1, %2। परिवार को बताया जाएगा।</translation>
    </message>
    <message>
        <source>Approved: %1, %2, %3</source>
        <translation>स्वीकृत: %1, %2, %3</translation>
    </message>
    <message>
        <source>No longer waiting: %1</source>
        <translation>अब बाकी नहीं: %1</translation>
    </message>
    <message>
        <source>No longer waiting: %1, %2</source>
        <translation>अब बाकी नहीं: %1, %2</translation>
    </message>
    <message>
        <source>asked for %1</source>
        <translation>%1 के लिए माँगी</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>%1 भेजा</translation>
    </message>
    <message>
        <source>from abroad</source>
        <translation>विदेश से</translation>
    </message>
    <message numerus="yes">
        <source>%n adult(s)</source>
        <translation>
            <numerusform>%n वयस्क</numerusform>
            <numerusform>%n वयस्क</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n बच्चा</numerusform>
            <numerusform>%n बच्चे</numerusform>
        </translation>
    </message>
    <message>
        <source>medical registration %1</source>
        <translation>चिकित्सा पंजीकरण %1</translation>
    </message>
    <message>
        <source>bar number %1</source>
        <translation>बार नंबर %1</translation>
    </message>
    <message>
        <source>father or husband %1</source>
        <translation>पिता या पति %1</translation>
    </message>
    <message>
        <source>age %1</source>
        <translation>आयु %1</translation>
    </message>
    <message>
        <source>On no list of this jail. Choose this only after asking the ward.</source>
        <translation>इस कारागार की किसी सूची में नहीं। वार्ड से पूछने के बाद ही इसे चुनें।</translation>
    </message>
    <message>
        <source>wing %1</source>
        <translation>वार्ड %1</translation>
    </message>
    <message>
        <source>No free time in the days that may be booked. Choose another day, or free a time first.</source>
        <translation>जिन दिनों की बुकिंग हो सकती है उनमें कोई समय खाली नहीं। दूसरा दिन चुनें, या पहले समय खाली करें।</translation>
    </message>
    <message>
        <source>Nothing is free on %1. The next free times are on %2.</source>
        <translation>%1 को कुछ खाली नहीं। अगला खाली समय %2 को है।</translation>
    </message>
    <message>
        <source>The family asked for %1.</source>
        <translation>परिवार ने %1 माँगा था।</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>मोबाइल</translation>
    </message>
    <message>
        <source>F/H %1</source>
        <comment>father or husband</comment>
        <translation>पिता/पति %1</translation>
    </message>
    <message>
        <source>Choose the document.</source>
        <translation>दस्तावेज़ चुनें।</translation>
    </message>
    <message>
        <source>%1 is asked to send: %2.</source>
        <translation>%1 से माँगा गया: %2।</translation>
    </message>
    <message>
        <source>The time of %1 stands. The family is told.</source>
        <translation>%1 का समय वही रहेगा। परिवार को बताया जाएगा।</translation>
    </message>
    <message>
        <source>The family asks for another time: %1, %2. Theirs stands until you give a new one.</source>
        <translation>परिवार दूसरा समय माँगता है: %1, %2। आप नया समय न दें तब तक उनका समय बना रहेगा।</translation>
    </message>
    <message>
        <source>The family is asked to send: %1</source>
        <translation>परिवार से माँगा गया: %1</translation>
    </message>
    <message>
        <source>The family has sent: %1</source>
        <translation>परिवार ने भेजा है: %1</translation>
    </message>
    <message>
        <source>Looked at: %1 of %2.</source>
        <translation>देख लिया: %2 का %1।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::SessionPresenter</name>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose your name first.</source>
        <translation>पहले अपना नाम चुनें।</translation>
    </message>
    <message>
        <source>Type your PIN or password.</source>
        <translation>अपना पिन या पासवर्ड टाइप करें।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::SetupPresenter</name>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>तारीख़ और समय</translation>
    </message>
    <message>
        <source>Jail</source>
        <translation>जेल</translation>
    </message>
    <message>
        <source>Superintendent</source>
        <translation>अधीक्षक</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>उपकरण</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>सूचियाँ</translation>
    </message>
    <message>
        <source>Lock the page away, then tick this.</source>
        <translation>पन्ना तिजोरी में बंद करें, फिर यहाँ निशान लगाएँ।</translation>
    </message>
    <message>
        <source>Print the recovery code first, or write it down.</source>
        <translation>पहले रिकवरी कोड छापें या हाथ से लिख लें।</translation>
    </message>
    <message>
        <source>At least one window or booth is needed.</source>
        <translation>कम से कम एक खिड़की या बूथ चाहिए।</translation>
    </message>
    <message>
        <source>Still needed.</source>
        <translation>यह भी चाहिए।</translation>
    </message>
    <message>
        <source>Not the same. Type it again.</source>
        <translation>दोनों एक जैसे नहीं हैं। दोबारा लिखें।</translation>
    </message>
    <message>
        <source>A number from 0 to 60.</source>
        <translation>0 से 60 तक की संख्या।</translation>
    </message>
    <message>
        <source>Too long. Make it shorter.</source>
        <translation>बहुत लंबा है। छोटा करें।</translation>
    </message>
    <message>
        <source>Write hours:minutes, for example 09:00.</source>
        <translation>घंटे:मिनट लिखें, जैसे 09:00।</translation>
    </message>
    <message>
        <source>Only letters a–z, digits and dashes.</source>
        <translation>केवल अक्षर a–z, अंक और डैश।</translation>
    </message>
    <message>
        <source>Later than the opening, please.</source>
        <translation>खुलने के समय के बाद का समय लिखें।</translation>
    </message>
    <message>
        <source>Too easy to guess. At least six characters, no row such as 123456.</source>
        <translation>आसानी से पहचाना जा सकता है। कम से कम छह अक्षर, 123456 जैसा क्रम नहीं।</translation>
    </message>
    <message>
        <source>The clock stands before this version was built. Give the right date and time.</source>
        <translation>घड़ी इस संस्करण के बनने से पहले का समय दिखा रही है। सही तारीख़ और समय भरें।</translation>
    </message>
    <message>
        <source>Say whether date and time are right.</source>
        <translation>बताएँ कि तारीख़ और समय सही हैं या नहीं।</translation>
    </message>
    <message>
        <source>This file is no such list: its heading row has not the needed columns. Choose another file.</source>
        <translation>यह ऐसी सूची नहीं है: शीर्षक पंक्ति में ज़रूरी स्तंभ नहीं हैं। दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>The file cannot be read. Choose another file, or save it again as CSV.</source>
        <translation>फ़ाइल पढ़ी नहीं जा सकती। दूसरी फ़ाइल चुनें, या उसे फिर CSV में सहेजें।</translation>
    </message>
    <message>
        <source>The file is too large. Choose a smaller one.</source>
        <translation>फ़ाइल बहुत बड़ी है। छोटी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>This cannot be right. Correct it.</source>
        <translation>यह सही नहीं हो सकता। इसे ठीक करें।</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) can be taken in.</source>
        <translation>
            <numerusform>%n मुलाक़ात ली जा सकती है।</numerusform>
            <numerusform>%n मुलाक़ातें ली जा सकती हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prisoner(s) can be taken in.</source>
        <translation>
            <numerusform>%n बंदी लिया जा सकता है।</numerusform>
            <numerusform>%n बंदी लिए जा सकते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot: see Import after the start.</source>
        <translation>
            <numerusform>%n पंक्ति नहीं: शुरू होने के बाद ‘आयात’ देखें।</numerusform>
            <numerusform>%n पंक्तियाँ नहीं: शुरू होने के बाद ‘आयात’ देखें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>छप रहा है …</translation>
    </message>
    <message>
        <source>Sent to the printer. Take the page and lock it away.</source>
        <translation>प्रिंटर को भेजा गया। पन्ना लें और तिजोरी में बंद करें।</translation>
    </message>
    <message>
        <source>Sent to the printer. Is the page readable?</source>
        <translation>प्रिंटर को भेजा गया। क्या पन्ना पढ़ा जा सकता है?</translation>
    </message>
    <message>
        <source>The program for calls does not start. Call support; everything else can go on.</source>
        <translation>कॉल का प्रोग्राम शुरू नहीं होता। सहायता को बुलाएँ; बाक़ी सब चल सकता है।</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>देखा जा रहा है …</translation>
    </message>
    <message>
        <source>You should see yourself.</source>
        <translation>आपको अपना चित्र दिखना चाहिए।</translation>
    </message>
    <message>
        <source>Speak: the bar should move.</source>
        <translation>बोलें: पट्टी हिलनी चाहिए।</translation>
    </message>
    <message>
        <source>No camera found. Connect one for booth video; face to face needs none.</source>
        <translation>कैमरा नहीं मिला। बूथ के वीडियो के लिए लगाएँ; आमने-सामने के लिए ज़रूरी नहीं।</translation>
    </message>
    <message>
        <source>No microphone found. Connect the handset; face to face needs none.</source>
        <translation>माइक्रोफ़ोन नहीं मिला। हैंडसेट लगाएँ; आमने-सामने के लिए ज़रूरी नहीं।</translation>
    </message>
    <message>
        <source>Not more than there are booths.</source>
        <translation>बूथों से ज़्यादा नहीं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::presenters::StationPresenter</name>
    <message>
        <source>This jail</source>
        <translation>यह कारागार</translation>
    </message>
    <message>
        <source>this PC alone</source>
        <translation>यही कंप्यूटर</translation>
    </message>
    <message>
        <source>portal reached</source>
        <translation>पोर्टल जुड़ा</translation>
    </message>
    <message>
        <source>portal not reached</source>
        <translation>पोर्टल नहीं मिल रहा</translation>
    </message>
    <message>
        <source>disk nearly full</source>
        <translation>डिस्क लगभग भरी</translation>
    </message>
    <message>
        <source>clock is wrong</source>
        <translation>घड़ी गलत है</translation>
    </message>
    <message>
        <source>disk all right</source>
        <translation>डिस्क ठीक</translation>
    </message>
    <message>
        <source>no booths</source>
        <translation>बूथ नहीं</translation>
    </message>
    <message>
        <source>booths %1/%2</source>
        <translation>बूथ %1/%2</translation>
    </message>
    <message>
        <source>Portal not reached since %1.</source>
        <translation>%1 से पोर्टल नहीं मिल रहा।</translation>
    </message>
    <message>
        <source>Portal not reached yet.</source>
        <translation>पोर्टल अभी तक नहीं मिला।</translation>
    </message>
    <message>
        <source>Face to face goes on</source>
        <translation>आमने-सामने की मुलाकातें चलती हैं</translation>
    </message>
    <message numerus="yes">
        <source>%n video visit(s) wait</source>
        <translation>
            <numerusform>%n वीडियो मुलाकात रुकी है</numerusform>
            <numerusform>%n वीडियो मुलाकातें रुकी हैं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries to send</source>
        <translation>
            <numerusform>%n प्रविष्टि भेजनी है</numerusform>
            <numerusform>%n प्रविष्टियाँ भेजनी हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>asks for help</source>
        <translation>मदद माँग रहा है</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence and its full stop</comment>
        <translation>%1।</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not signed</source>
        <translation>
            <numerusform>%n दिन पर हस्ताक्षर नहीं</numerusform>
            <numerusform>%n दिनों पर हस्ताक्षर नहीं</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not signed</source>
        <translation>%1 पर हस्ताक्षर नहीं</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::BoothScreen</name>
    <message>
        <source>Officer</source>
        <translation>अधिकारी</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::DeskScreen</name>
    <message>
        <source>Booth %1 asks for help.</source>
        <translation>बूथ %1 मदद माँग रहा है।</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>आवेदन</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>रजिस्टर</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>हालत</translation>
    </message>
    <message>
        <source>Find: number, name, mobile …</source>
        <translation>खोजें: नंबर, नाम, मोबाइल …</translation>
    </message>
    <message>
        <source>Find a visit</source>
        <translation>मुलाकात खोजें</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>देख लिया</translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>सूची लाएँ …</translation>
    </message>
    <message>
        <source>Call-out</source>
        <translation>बुलावा</translation>
    </message>
    <message>
        <source>Prisoners</source>
        <translation>बंदी</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <source>Day close</source>
        <translation>दिन की समाप्ति</translation>
    </message>
    <message>
        <source>A visitor at %1 asks for an officer.</source>
        <translation>%1 पर एक आगंतुक अधिकारी को बुला रहे हैं।</translation>
    </message>
    <message>
        <source>The visitor at the seat of booth %1 asks for help.</source>
        <translation>बूथ %1 की सीट पर बैठे मुलाकाती मदद माँग रहे हैं।</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::LockedPanel</name>
    <message>
        <source>In the booths now</source>
        <translation>बूथों में अभी</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::SignInPage</name>
    <message>
        <source>One moment …</source>
        <translation>एक क्षण …</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>For officers</source>
        <translation>अधिकारियों के लिए</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>डेस्क बंद है</translation>
    </message>
    <message>
        <source>The booth has this display. An officer&apos;s PIN brings the desk back.</source>
        <translation>यह स्क्रीन अभी बूथ के पास है। अधिकारी के पिन से डेस्क वापस आती है।</translation>
    </message>
    <message>
        <source>Everything is as you left it. Talks go on; times and calls for help are shown here.</source>
        <translation>सब वैसा ही है जैसा आपने छोड़ा। बातचीत चल रही है; समय और मदद की पुकार यहाँ दिखती है।</translation>
    </message>
    <message>
        <source>Choose your name, then type your PIN or password.</source>
        <translation>अपना नाम चुनें, फिर पिन या पासवर्ड टाइप करें।</translation>
    </message>
    <message>
        <source>PIN or password</source>
        <translation>पिन या पासवर्ड</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>आपका नाम</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock चालू है।</translation>
    </message>
    <message>
        <source>Back to the booth</source>
        <translation>बूथ पर वापस</translation>
    </message>
    <message>
        <source>No staff are known here yet</source>
        <translation>यहाँ अभी किसी कर्मचारी का नाम नहीं है</translation>
    </message>
    <message>
        <source>The list comes from the portal. Check that it is reached, or add the first officer with: mulakatctl staff add</source>
        <translation>सूची पोर्टल से आती है। देखें कि वह जुड़ा है, या पहला अधिकारी जोड़ें: mulakatctl staff add</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::StartPage</name>
    <message>
        <source>Mulakat cannot start</source>
        <translation>मुलाकात शुरू नहीं हो सकी</translation>
    </message>
    <message>
        <source>Mulakat</source>
        <translation>मुलाकात</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>शुरू हो रहा है …</translation>
    </message>
    <message numerus="yes">
        <source>This window closes by itself in %n second(s).</source>
        <translation>
            <numerusform>यह खिड़की %n सेकंड में अपने आप बंद होगी।</numerusform>
            <numerusform>यह खिड़की %n सेकंड में अपने आप बंद होगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>mulakat::ui::shell::TopBar</name>
    <message>
        <source>Hand over</source>
        <translation>बूथ को सौंपें</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, time</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>print</name>
    <message>
        <source>No visits on this day.</source>
        <translation>इस दिन कोई मुलाकात नहीं।</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>क्र.</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Visit number</source>
        <translation>मुलाकात नंबर</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>मुलाकाती</translation>
    </message>
    <message>
        <source>Inmate</source>
        <translation>बंदी</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>मुलाकात</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>आए</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>से – तक</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>परिणाम</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>अधिकारी</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>मोबाइल</translation>
    </message>
    <message>
        <source>Booth %1</source>
        <translation>बूथ %1</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>खिड़की %1</translation>
    </message>
    <message>
        <source>Register of visits</source>
        <translation>मुलाकात रजिस्टर</translation>
    </message>
    <message>
        <source>Visits: %1</source>
        <translation>मुलाकातें: %1</translation>
    </message>
    <message>
        <source>talks held: %1</source>
        <translation>बातचीत हुई: %1</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>छापा गया %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>पृष्ठ %1 / %2</translation>
    </message>
    <message>
        <source>Adults: %1</source>
        <translation>वयस्क: %1</translation>
    </message>
    <message>
        <source>children: %1</source>
        <translation>बच्चे: %1</translation>
    </message>
    <message>
        <source>Your token</source>
        <translation>आपका टोकन</translation>
    </message>
    <message>
        <source>You will be called</source>
        <translation>आपको बुलाया जाएगा</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation>जमा सामान</translation>
    </message>
    <message>
        <source>Keep this slip. Wait until your token is called.</source>
        <translation>यह पर्ची रखें। अपना टोकन बुलाए जाने तक रुकें।</translation>
    </message>
    <message>
        <source>How to join your video visit</source>
        <translation>वीडियो मुलाकात में कैसे आएँ</translation>
    </message>
    <message>
        <source>Scan this with the phone you will talk on:</source>
        <translation>जिस फ़ोन से बात करेंगे उससे इसे स्कैन करें:</translation>
    </message>
    <message>
        <source>Or open “Join” on the prison&apos;s page and type:</source>
        <translation>या कारागार के पृष्ठ पर “जुड़ें” खोलें और टाइप करें:</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>एक बार का कोड</translation>
    </message>
    <message>
        <source>Room PIN</source>
        <translation>कमरे का पिन</translation>
    </message>
    <message>
        <source>Join ten minutes early. Have your identity card with you. Show these codes to nobody.</source>
        <translation>दस मिनट पहले जुड़ें। पहचान पत्र साथ रखें। ये कोड किसी को न दिखाएँ।</translation>
    </message>
    <message>
        <source>To meet</source>
        <translation>जिनसे मिलना है</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>कृपया ध्यान दें</translation>
    </message>
    <message>
        <source>Prison Department, %1</source>
        <translation>कारागार विभाग, %1</translation>
    </message>
    <message>
        <source>e-Mulakat: visitor&apos;s pass</source>
        <translation>ई-मुलाकात: मुलाकाती पास</translation>
    </message>
    <message>
        <source>Visit number %1</source>
        <translation>मुलाकात नंबर %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>स्थिति: %1</translation>
    </message>
    <message>
        <source>Registered on %1</source>
        <translation>%1 को पंजीकृत</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Father or husband</source>
        <translation>पिता या पति</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>संबंध</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>पता</translation>
    </message>
    <message>
        <source>Identity proof</source>
        <translation>पहचान पत्र</translation>
    </message>
    <message>
        <source>With the visitor</source>
        <translation>मुलाकाती के साथ</translation>
    </message>
    <message>
        <source>child</source>
        <translation>बच्चा</translation>
    </message>
    <message>
        <source>Prisoner number</source>
        <translation>बंदी नंबर</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>कारागार</translation>
    </message>
    <message>
        <source>Come 30 minutes before the time. Who comes late may lose the visit.</source>
        <translation>समय से 30 मिनट पहले आएँ। देर से आने पर मुलाकात छूट सकती है।</translation>
    </message>
    <message>
        <source>Bring the original identity proof of every adult.</source>
        <translation>हर वयस्क का मूल पहचान पत्र लाएँ।</translation>
    </message>
    <message>
        <source>No mobile phones, cash, tobacco or sharp things inside. Lockers are at the gate.</source>
        <translation>मोबाइल फ़ोन, नकद, तंबाकू या नुकीली चीज़ें अंदर नहीं। लॉकर द्वार पर हैं।</translation>
    </message>
    <message>
        <source>A child comes with an adult of this pass.</source>
        <translation>बच्चा इसी पास के किसी वयस्क के साथ आए।</translation>
    </message>
    <message>
        <source>Join ten minutes early, from a quiet and bright place.</source>
        <translation>दस मिनट पहले जुड़ें, शांत और उजली जगह से।</translation>
    </message>
    <message>
        <source>Keep your original identity proof at hand. An officer looks at it over the picture.</source>
        <translation>मूल पहचान पत्र पास रखें। अधिकारी उसे तस्वीर में देखेंगे।</translation>
    </message>
    <message>
        <source>Only the persons of this pass may be seen or heard. Recording is not allowed.</source>
        <translation>केवल इस पास के लोग दिखें या सुनाई दें। रिकॉर्डिंग मना है।</translation>
    </message>
    <message>
        <source>If the line breaks, open the link again. The time lost is not counted.</source>
        <translation>लाइन टूटे तो लिंक फिर खोलें। गया हुआ समय नहीं गिना जाता।</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>Superintendent</source>
        <translation>अधीक्षक</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>वीडियो कॉल</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>आमने-सामने</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>पारिवारिक</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>कानूनी</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>चिकित्सा</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>स्वीकृत</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>आ गए</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>पहचान जाँची गई</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>लौटाए गए</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>तैयार</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>चल रही है</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>रुकी हुई</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>पूरी हुई</translation>
    </message>
    <message>
        <source>Ended by officer with ground</source>
        <translation>अधिकारी ने वजह लिखकर समाप्त की</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>Left before the talk</source>
        <translation>बातचीत से पहले चले गए</translation>
    </message>
    <message>
        <source>Inmate not available</source>
        <translation>बंदी उपलब्ध नहीं</translation>
    </message>
    <message>
        <source>Technical failure</source>
        <translation>तकनीकी खराबी</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>by the clock</source>
        <translation>घड़ी से</translation>
    </message>
    <message>
        <source>by the officer</source>
        <translation>अधिकारी द्वारा</translation>
    </message>
    <message>
        <source>by the visitor</source>
        <translation>मुलाकाती की ओर से</translation>
    </message>
    <message>
        <source>by the inmate</source>
        <translation>बंदी द्वारा</translation>
    </message>
    <message>
        <source>Father</source>
        <translation>पिता</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>माता</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>पति/पत्नी</translation>
    </message>
    <message>
        <source>Wife</source>
        <translation>पत्नी</translation>
    </message>
    <message>
        <source>Husband</source>
        <translation>पति</translation>
    </message>
    <message>
        <source>Brother</source>
        <translation>भाई</translation>
    </message>
    <message>
        <source>Sister</source>
        <translation>बहन</translation>
    </message>
    <message>
        <source>Son</source>
        <translation>पुत्र</translation>
    </message>
    <message>
        <source>Daughter</source>
        <translation>पुत्री</translation>
    </message>
    <message>
        <source>Uncle</source>
        <translation>चाचा/मामा</translation>
    </message>
    <message>
        <source>Aunt</source>
        <translation>चाची/मामी</translation>
    </message>
    <message>
        <source>Cousin</source>
        <translation>चचेरा/ममेरा भाई या बहन</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>मित्र</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>वकील</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>डॉक्टर</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>अन्य</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>स्त्री</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>पुरुष</translation>
    </message>
    <message>
        <source>Transgender</source>
        <translation>ट्रांसजेंडर</translation>
    </message>
    <message>
        <source>Aadhaar</source>
        <translation>आधार</translation>
    </message>
    <message>
        <source>Aadhaar QR</source>
        <translation>आधार QR</translation>
    </message>
    <message>
        <source>Aadhaar file</source>
        <translation>आधार फ़ाइल</translation>
    </message>
    <message>
        <source>PAN card</source>
        <translation>पैन कार्ड</translation>
    </message>
    <message>
        <source>Driving licence</source>
        <translation>ड्राइविंग लाइसेंस</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>पासपोर्ट</translation>
    </message>
    <message>
        <source>Voter card</source>
        <translation>मतदाता कार्ड</translation>
    </message>
    <message>
        <source>Ration card</source>
        <translation>राशन कार्ड</translation>
    </message>
    <message>
        <source>Bar council card</source>
        <translation>बार काउंसिल कार्ड</translation>
    </message>
    <message>
        <source>no document</source>
        <translation>दस्तावेज़ नहीं</translation>
    </message>
    <message>
        <source>signature verified</source>
        <translation>हस्ताक्षर जाँचा गया</translation>
    </message>
    <message>
        <source>number checked</source>
        <translation>नंबर जाँचा गया</translation>
    </message>
    <message>
        <source>seen by officer</source>
        <translation>अधिकारी ने देखा</translation>
    </message>
    <message>
        <source>other document</source>
        <translation>दूसरा दस्तावेज़</translation>
    </message>
    <message>
        <source>vouched for</source>
        <translation>तस्दीक की गई</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>Prison Department</source>
        <translation>कारागार विभाग</translation>
    </message>
    <message>
        <source>Nobody is to be brought.</source>
        <translation>किसी को नहीं लाना है।</translation>
    </message>
    <message>
        <source>Batch of %1</source>
        <translation>%1 का बैच</translation>
    </message>
    <message>
        <source>Visits from %1 until %2</source>
        <translation>%1 से %2 तक की मुलाकातें</translation>
    </message>
    <message>
        <source>Wing not known</source>
        <translation>वार्ड पता नहीं</translation>
    </message>
    <message>
        <source>Wing %1</source>
        <translation>वार्ड %1</translation>
    </message>
    <message>
        <source>Call-out list</source>
        <translation>बुलावा सूची</translation>
    </message>
    <message>
        <source>called</source>
        <translation>बुलाया</translation>
    </message>
    <message>
        <source>on the way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>at the place</source>
        <translation>जगह पर</translation>
    </message>
    <message>
        <source>at court</source>
        <translation>अदालत में</translation>
    </message>
    <message>
        <source>in hospital</source>
        <translation>अस्पताल में</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>स्थानांतरित</translation>
    </message>
    <message>
        <source>released</source>
        <translation>रिहा</translation>
    </message>
    <message>
        <source>does not want to come</source>
        <translation>आना नहीं चाहता</translation>
    </message>
    <message>
        <source>Visiting room, name and signature</source>
        <translation>मुलाकात कक्ष, नाम और हस्ताक्षर</translation>
    </message>
    <message>
        <source>Wing officer, name and signature</source>
        <translation>वार्ड अधिकारी, नाम और हस्ताक्षर</translation>
    </message>
    <message>
        <source>Brought by, name and signature</source>
        <translation>लाने वाला, नाम और हस्ताक्षर</translation>
    </message>
    <message>
        <source>Recovery code of this jail</source>
        <translation>इस जेल का रिकवरी कोड</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>यह किसलिए है</translation>
    </message>
    <message>
        <source>A superintendent who has forgotten the password gets a new one with this code.</source>
        <translation>जो अधीक्षक पासवर्ड भूल गए हैं, उन्हें इस कोड से नया पासवर्ड मिलता है।</translation>
    </message>
    <message>
        <source>A backup that was made for this code can be read on another computer only with it.</source>
        <translation>इस कोड के लिए बना बैकअप दूसरे कंप्यूटर पर केवल इसी से खुलता है।</translation>
    </message>
    <message>
        <source>Nobody can look it up again: the computer keeps no copy of it.</source>
        <translation>इसे कोई दोबारा नहीं देख सकता: कंप्यूटर इसकी कोई प्रति नहीं रखता।</translation>
    </message>
    <message>
        <source>What to do with this page</source>
        <translation>इस पन्ने का क्या करें</translation>
    </message>
    <message>
        <source>Put it into a closed envelope, sign over the flap, and lock it into the safe.</source>
        <translation>इसे बंद लिफ़ाफ़े में रखें, मुहाने पर हस्ताक्षर करें और तिजोरी में बंद करें।</translation>
    </message>
    <message>
        <source>Do not photograph it and do not keep it near the computer.</source>
        <translation>इसकी तस्वीर न लें और इसे कंप्यूटर के पास न रखें।</translation>
    </message>
    <message>
        <source>Whoever has it can take the superintendent&apos;s place: if it is lost, tell the department.</source>
        <translation>जिसके पास यह है वह अधीक्षक की जगह ले सकता है: खो जाए तो विभाग को बताएँ।</translation>
    </message>
    <message>
        <source>Date, signature of the superintendent</source>
        <translation>तारीख़, अधीक्षक के हस्ताक्षर</translation>
    </message>
    <message>
        <source>Number of the envelope</source>
        <translation>लिफ़ाफ़े की संख्या</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>जाँच का पन्ना</translation>
    </message>
    <message>
        <source>If you can read this and the code below is whole, this printer can be used.</source>
        <translation>अगर यह पढ़ा जा सके और नीचे का कोड पूरा हो, तो यह प्रिंटर काम आ सकता है।</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>दिन का पत्र</translation>
    </message>
    <message>
        <source>Supplement %1 to the day sheet</source>
        <translation>दिन के पत्र का पूरक %1</translation>
    </message>
    <message>
        <source>deputy by the jail&apos;s rule</source>
        <translation>जेल के नियम से उप</translation>
    </message>
    <message>
        <source>superintendent</source>
        <translation>अधीक्षक</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>हस्ताक्षर करने वाले</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>इसमें क्या है</translation>
    </message>
    <message>
        <source>later notes: %1</source>
        <translation>बाद की टिप्पणियाँ: %1</translation>
    </message>
    <message>
        <source>Fingerprint of the key, station</source>
        <translation>कुंजी की छाप, स्टेशन</translation>
    </message>
    <message>
        <source>SHA-256 of the signed text</source>
        <translation>हस्ताक्षरित पाठ का SHA-256</translation>
    </message>
    <message>
        <source>Ed25519 signature</source>
        <translation>Ed25519 हस्ताक्षर</translation>
    </message>
    <message>
        <source>Seal of the jail</source>
        <translation>जेल की मुहर</translation>
    </message>
    <message>
        <source>entered later from paper</source>
        <translation>बाद में काग़ज़ से दर्ज</translation>
    </message>
    <message>
        <source>did not take place</source>
        <translation>नहीं हुई</translation>
    </message>
    <message>
        <source>power cut</source>
        <translation>बिजली गई</translation>
    </message>
    <message>
        <source>the line broke down</source>
        <translation>लाइन टूट गई</translation>
    </message>
    <message>
        <source>went home</source>
        <translation>घर चले गए</translation>
    </message>
    <message>
        <source>could not wait</source>
        <translation>रुक नहीं सके</translation>
    </message>
</context>
</TS>
