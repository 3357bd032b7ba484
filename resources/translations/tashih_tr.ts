<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tashih</source>
        <translation>Tashih hakkında</translation>
    </message>
    <message>
        <source>A desk to proofread and tag damaged Turkish news.</source>
        <translation>Bozulmuş Türkçe haberleri düzeltme ve işaretleme masası.</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}. Apache License 2.0.</source>
        <translation>Sürüm {version}, Qt {qt} ile. Apache Lisansı 2.0.</translation>
    </message>
    <message>
        <source>Data that comes with the program, and its licences</source>
        <translation>Programla gelen veriler ve lisansları</translation>
    </message>
    <message>
        <source>Licences of the data</source>
        <translation>Verilerin lisansları</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Dosya</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Dü&amp;zen</translation>
    </message>
    <message>
        <source>&amp;Proofread</source>
        <translation>D&amp;üzeltme</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;İşaretleme</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Görünüm</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Yardım</translation>
    </message>
    <message>
        <source>Status: new</source>
        <translation>Durum: yeni</translation>
    </message>
    <message>
        <source>Status: in work</source>
        <translation>Durum: işleniyor</translation>
    </message>
    <message>
        <source>Status: done</source>
        <translation>Durum: bitti</translation>
    </message>
    <message>
        <source>Status: checked</source>
        <translation>Durum: denetlendi</translation>
    </message>
    <message>
        <source>Status: problem</source>
        <translation>Durum: sorunlu</translation>
    </message>
    <message>
        <source>Status: put aside</source>
        <translation>Durum: kenara ayrıldı</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Aç…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Yeni proje…</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>Makale ekle…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>İçe aktar…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopyasını kaydet…</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Yedekler…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Dışa aktar…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Sonraki makale</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Önceki makale</translation>
    </message>
    <message>
        <source>Done, next article</source>
        <translation>Bitti, sonraki makale</translation>
    </message>
    <message>
        <source>Status of the article</source>
        <translation>Makalenin durumu</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ayarlar…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Yinele</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Kes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Yapıştır</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Tümünü seç</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Bul…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Değiştir…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Sonrakini bul</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Öncekini bul</translation>
    </message>
    <message>
        <source>Search in the project…</source>
        <translation>Projede ara…</translation>
    </message>
    <message>
        <source>Next to decide</source>
        <translation>Sıradaki karar</translation>
    </message>
    <message>
        <source>Previous to decide</source>
        <translation>Önceki karar</translation>
    </message>
    <message>
        <source>Accept and go on</source>
        <translation>Kabul et, ilerle</translation>
    </message>
    <message>
        <source>Reject and go on</source>
        <translation>Reddet, ilerle</translation>
    </message>
    <message>
        <source>Accept the paragraph and go on</source>
        <translation>Paragrafı kabul et, ilerle</translation>
    </message>
    <message>
        <source>Accept everything that is sure</source>
        <translation>Emin olunan her şeyi kabul et</translation>
    </message>
    <message>
        <source>Accept the whole series</source>
        <translation>Bütün diziyi kabul et</translation>
    </message>
    <message>
        <source>Reject the whole series</source>
        <translation>Bütün diziyi reddet</translation>
    </message>
    <message>
        <source>Accept everything by this rule</source>
        <translation>Bu kuralın hepsini kabul et</translation>
    </message>
    <message>
        <source>Reject everything by this rule</source>
        <translation>Bu kuralın hepsini reddet</translation>
    </message>
    <message>
        <source>Another reading…</source>
        <translation>Başka bir okunuş…</translation>
    </message>
    <message>
        <source>Decide again later</source>
        <translation>Sonra karar ver</translation>
    </message>
    <message>
        <source>The same everywhere in this article</source>
        <translation>Bu makalenin her yerinde aynısı</translation>
    </message>
    <message>
        <source>Always so in this project</source>
        <translation>Bu projede her zaman böyle</translation>
    </message>
    <message>
        <source>Never change this word</source>
        <translation>Bu sözcüğü hiç değiştirme</translation>
    </message>
    <message>
        <source>My replacement rules…</source>
        <translation>Değiştirme kurallarım…</translation>
    </message>
    <message>
        <source>Encoding…</source>
        <translation>Kodlama…</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Yeniden öner</translation>
    </message>
    <message>
        <source>Tag as label {number}</source>
        <translation>{number}. etiketle işaretle</translation>
    </message>
    <message>
        <source>Borders</source>
        <translation>Sınırlar</translation>
    </message>
    <message>
        <source>Tag everywhere in this article…</source>
        <translation>Bu makalenin her yerinde işaretle…</translation>
    </message>
    <message>
        <source>Tag everywhere in the project…</source>
        <translation>Projenin her yerinde işaretle…</translation>
    </message>
    <message>
        <source>Choose a label…</source>
        <translation>Etiket seç…</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Alıntı</translation>
    </message>
    <message>
        <source>Speaker of the quotation</source>
        <translation>Alıntının konuşanı</translation>
    </message>
    <message>
        <source>Cue of the quotation</source>
        <translation>Alıntının aktarma ifadesi</translation>
    </message>
    <message>
        <source>Not a quotation, because…</source>
        <translation>Alıntı değil, çünkü…</translation>
    </message>
    <message>
        <source>Not a quotation: the writer keeps a distance</source>
        <translation>Alıntı değil: yazar mesafe koyuyor</translation>
    </message>
    <message>
        <source>Not a quotation: a title</source>
        <translation>Alıntı değil: başlık</translation>
    </message>
    <message>
        <source>Not a quotation: a term</source>
        <translation>Alıntı değil: terim</translation>
    </message>
    <message>
        <source>Not a quotation: a name</source>
        <translation>Alıntı değil: ad</translation>
    </message>
    <message>
        <source>Not a quotation: a slogan</source>
        <translation>Alıntı değil: slogan</translation>
    </message>
    <message>
        <source>Not a quotation: another reason</source>
        <translation>Alıntı değil: başka bir neden</translation>
    </message>
    <message>
        <source>Move the end on by a character</source>
        <translation>Sonunu bir karakter ileri al</translation>
    </message>
    <message>
        <source>Move the end back by a character</source>
        <translation>Sonunu bir karakter geri al</translation>
    </message>
    <message>
        <source>Move the end on by a word</source>
        <translation>Sonunu bir sözcük ileri al</translation>
    </message>
    <message>
        <source>Move the end back by a word</source>
        <translation>Sonunu bir sözcük geri al</translation>
    </message>
    <message>
        <source>Move the start back by a character</source>
        <translation>Başını bir karakter geri al</translation>
    </message>
    <message>
        <source>Move the start on by a character</source>
        <translation>Başını bir karakter ileri al</translation>
    </message>
    <message>
        <source>Move the start back by a word</source>
        <translation>Başını bir sözcük geri al</translation>
    </message>
    <message>
        <source>Move the start on by a word</source>
        <translation>Başını bir sözcük ileri al</translation>
    </message>
    <message>
        <source>Move the end on by a sentence</source>
        <translation>Sonu bir cümle ileri al</translation>
    </message>
    <message>
        <source>Move the end back by a sentence</source>
        <translation>Sonu bir cümle geri al</translation>
    </message>
    <message>
        <source>Move the start back by a sentence</source>
        <translation>Başı bir cümle geri al</translation>
    </message>
    <message>
        <source>Move the start on by a sentence</source>
        <translation>Başı bir cümle ileri al</translation>
    </message>
    <message>
        <source>Make one with the next</source>
        <translation>Sonrakiyle birleştir</translation>
    </message>
    <message>
        <source>Make two at the cursor</source>
        <translation>İmleçte ikiye böl</translation>
    </message>
    <message>
        <source>Next mention of this name</source>
        <translation>Bu adın sonraki geçişi</translation>
    </message>
    <message>
        <source>Previous mention of this name</source>
        <translation>Bu adın önceki geçişi</translation>
    </message>
    <message>
        <source>Delete what is in hand</source>
        <translation>Eldekini sil</translation>
    </message>
    <message>
        <source>Take the other thing here in hand</source>
        <translation>Buradaki ötekini ele al</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Etiketler…</translation>
    </message>
    <message>
        <source>Other recognisers…</source>
        <translation>Başka tanıyıcılar…</translation>
    </message>
    <message>
        <source>What Tashih has learned…</source>
        <translation>Tashih neler öğrendi…</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>Bütün komutlar…</translation>
    </message>
    <message>
        <source>Reading mode: plain keys decide and tag</source>
        <translation>Okuma kipi: tek tuşla karar ve işaretleme</translation>
    </message>
    <message>
        <source>Show the original</source>
        <translation>Özgün metni göster</translation>
    </message>
    <message>
        <source>One text: what it was above the words</source>
        <translation>Tek metin: eski hâli sözcüklerin üstünde</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>Görünmez karakterleri göster</translation>
    </message>
    <message>
        <source>Show the legend</source>
        <translation>Açıklamaları göster</translation>
    </message>
    <message>
        <source>Show the articles</source>
        <translation>Makaleleri göster</translation>
    </message>
    <message>
        <source>Show the lists</source>
        <translation>Listeleri göster</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Sonraki bölmeye geç</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Sonraki sekme</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Önceki sekme</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Sekmeyi kapat</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Yazıyı büyüt</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Yazıyı küçült</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Olağan yazı boyu</translation>
    </message>
    <message>
        <source>The texts alone</source>
        <translation>Yalnız metinler</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tam ekran</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Kullanım kılavuzu</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>İlk adımlar</translation>
    </message>
    <message>
        <source>About Tashih</source>
        <translation>Tashih hakkında</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>{count} to decide</source>
        <translation>{count} karar bekliyor</translation>
    </message>
    <message>
        <source>nothing left to decide</source>
        <translation>karar bekleyen yok</translation>
    </message>
    <message>
        <source>new</source>
        <translation>yeni</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>işleniyor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>bitti</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>denetlendi</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>sorunlu</translation>
    </message>
    <message>
        <source>put aside</source>
        <translation>kenara ayrıldı</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Which status</source>
        <translation>Hangi durum</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Her durum</translation>
    </message>
    <message>
        <source>In which order</source>
        <translation>Hangi sırayla</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Eklendiği gibi</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Ada göre</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Duruma göre</translation>
    </message>
    <message>
        <source>Most left first</source>
        <translation>Önce işi çok olan</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Makaleler</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Uyan yok</translation>
    </message>
    <message>
        <source>Clear the filter to see everything.</source>
        <translation>Hepsini görmek için süzgeci temizleyin.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Henüz makale yok</translation>
    </message>
    <message>
        <source>Open texts with Ctrl+O, or drop files on the window.</source>
        <translation>Ctrl+O ile metin açın ya da dosyaları pencereye bırakın.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Yeni</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>İşleniyor</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Bitti</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Denetlendi</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Sorunlu</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Kenara ayır</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Not…</translation>
    </message>
    <message>
        <source>Open in a tab of its own</source>
        <translation>Ayrı sekmede aç</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>{name} is as it was on {when}.</source>
        <translation>{name} artık {when} tarihindeki durumunda.</translation>
    </message>
    <message>
        <source>What was there until now is kept beside it as {name}.</source>
        <translation>Şimdiye kadarki durumu, yanında {name} adıyla duruyor.</translation>
    </message>
    <message>
        <source>This is a copy of the backup: {name}.</source>
        <translation>Bu, yedeğin bir kopyası: {name}.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>Backups</source>
        <translation>Yedekler</translation>
    </message>
    <message>
        <source>Backups of {name}. A backup is made by the way when the project is opened.</source>
        <translation>{name} projesinin yedekleri. Proje her açıldığında arada bir yedek alınır.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Bu yedeğe dön</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Kopyasını aç</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Şimdi yedekle</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Henüz yedek yok.</translation>
    </message>
    <message>
        <source>This backup is damaged. Choose another.</source>
        <translation>Bu yedek bozuk. Başka birini seçin.</translation>
    </message>
    <message>
        <source>Going back loses nothing: the project as it is now stays beside it under another name.</source>
        <translation>Geri dönünce hiçbir şey kaybolmaz: projenin şimdiki hâli, yanında başka bir adla kalır.</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>damaged, cannot be used</source>
        <translation>bozuk, kullanılamaz</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n makale</numerusform>
        </translation>
    </message>
    <message>
        <source>the project itself cannot be read</source>
        <translation>projenin kendisi okunamıyor</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) fewer than now</source>
        <translation>
            <numerusform>şimdikinden %n makale eksik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) fewer than now</source>
        <translation>
            <numerusform>şimdikinden %n değişiklik eksik</numerusform>
        </translation>
    </message>
    <message>
        <source>the same as now</source>
        <translation>şimdikiyle aynı</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>bozuk</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>yedek</translation>
    </message>
</context>
<context>
    <name>ChangedSource</name>
    <message>
        <source>{name} has changed on disk since it was read. Your work on it is kept; what now?</source>
        <translation>{name} okunduğundan beri diskte değişti. Üzerindeki çalışmanız duruyor; ne yapılsın?</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>Farkı gör</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Yeniden oku</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Olduğu gibi bırak</translation>
    </message>
    <message>
        <source>{name} was read again; all you had decided was carried over.</source>
        <translation>{name} yeniden okundu; verdiğiniz bütün kararlar yeni metne taşındı.</translation>
    </message>
    <message>
        <source>{name} was read again. What you had decided was carried over, but for {count} whose words are gone; the article as it was is put aside in the list.</source>
        <translation>{name} yeniden okundu. Kararlarınız yeni metne taşındı; yalnız sözcükleri artık bulunmayan {count} karar taşınamadı. Makalenin eski hâli listede kenara kondu.</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Nothing matches</source>
        <translation>Uyan yok</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>Article</source>
        <translation>Makale</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Öncesi</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Bulunan</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>Sonrası</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Tashih made a mistake ({error}). Your work is saved; if it happens again, restart.</source>
        <translation>Tashih bir hata yaptı ({error}). Çalışmanız kayıtlı; yinelenirse programı yeniden başlatın.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs or split the file; your work is saved.</source>
        <translation>Bunun için yeterli bellek yok. Başka programları kapatın ya da dosyayı bölün; çalışmanız kayıtlı.</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>{sentences} sentences: rules and memory {rules} %, learner {learner} %</source>
        <translation>{sentences} cümle: kurallar ve bellek %{rules}, öğrenen model %{learner}</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Öğrenme eğrisi</translation>
    </message>
    <message>
        <source>{count} corrected sentences</source>
        <translation>{count} düzeltilmiş cümle</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Öğrenen model</translation>
    </message>
    <message>
        <source>Rules and memory</source>
        <translation>Kurallar ve bellek</translation>
    </message>
</context>
<context>
    <name>DecidingPanel</name>
    <message>
        <source>Accept</source>
        <translation>Kabul et</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reddet</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>All commands</source>
        <translation>Bütün komutlar</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Ne yapmak istiyorsunuz?</translation>
    </message>
    <message>
        <source>Choose a label</source>
        <translation>Etiket seçin</translation>
    </message>
    <message>
        <source>Which label?</source>
        <translation>Hangi etiket?</translation>
    </message>
    <message>
        <source>Another reading</source>
        <translation>Başka bir okunuş</translation>
    </message>
    <message>
        <source>How should it read?</source>
        <translation>Nasıl okunmalı?</translation>
    </message>
    <message>
        <source>{keys} is yours for “{chosen}”; “{other}” is without it now.</source>
        <translation>{keys} sizin seçiminizle “{chosen}” için; “{other}” artık bu tuşsuz.</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>What has changed</source>
        <translation>Neler değişti</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Yeniden oku</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Olduğu gibi bırak</translation>
    </message>
    <message>
        <source>Reading it again carries over what you have decided wherever the words are still there; the article as it is now is put aside, not lost.</source>
        <translation>Yeniden okununca, sözcükleri yerinde duran her yerde kararlarınız yeni metne taşınır; makalenin şimdiki hâli silinmez, kenara konur.</translation>
    </message>
    <message>
        <source>The text of {name} is the same; only its bytes are others.</source>
        <translation>{name} dosyasının metni aynı; yalnız baytları farklı.</translation>
    </message>
    <message>
        <source>{name} differs in more than {count} places; these are the first.</source>
        <translation>{name} {count} yerden fazlasında farklı; bunlar ilkleri.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in {name} are others than when it was read.</source>
        <translation>
            <numerusform>{name} okunduğundan beri %n yerde değişmiş.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Encoding</source>
        <translation>Kodlama</translation>
    </message>
    <message>
        <source>Encodings</source>
        <translation>Kodlamalar</translation>
    </message>
    <message>
        <source>The text as it would read</source>
        <translation>Metin böyle okunurdu</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Yeniden oku</translation>
    </message>
    <message>
        <source>{name} was read as {encoding}.</source>
        <translation>{name}, {encoding} olarak okundu.</translation>
    </message>
    <message>
        <source>The guess is {sure} sure.</source>
        <translation>Tahminin kesinliği {sure}.</translation>
    </message>
    <message>
        <source>The guess would be {encoding}, {sure} sure.</source>
        <translation>Tahmin {encoding} olurdu; kesinliği {sure}.</translation>
    </message>
    <message>
        <source>{count} bytes have no character in it.</source>
        <translation>{count} baytın bu kodlamada karşılığı yok.</translation>
    </message>
    <message>
        <source>Turkish, Windows</source>
        <translation>Türkçe, Windows</translation>
    </message>
    <message>
        <source>Turkish, ISO</source>
        <translation>Türkçe, ISO</translation>
    </message>
    <message>
        <source>South European, ISO</source>
        <translation>Güney Avrupa, ISO</translation>
    </message>
    <message>
        <source>Turkish, DOS</source>
        <translation>Türkçe, DOS</translation>
    </message>
    <message>
        <source>Turkish, mainframe</source>
        <translation>Türkçe, ana bilgisayar</translation>
    </message>
    <message>
        <source>Turkish, Macintosh</source>
        <translation>Türkçe, Macintosh</translation>
    </message>
    <message>
        <source>West European, Windows</source>
        <translation>Batı Avrupa, Windows</translation>
    </message>
    <message>
        <source>Central European, Windows</source>
        <translation>Orta Avrupa, Windows</translation>
    </message>
    <message>
        <source>Nothing in it but plain letters: most encodings read it alike.</source>
        <translation>İçinde yalnızca düz harfler var: çoğu kodlama onu aynı okur.</translation>
    </message>
    <message>
        <source>{known} of {words} words with special letters are Turkish words.</source>
        <translation>Özel harfli {words} sözcükten {known} tanesi Türkçe.</translation>
    </message>
    <message>
        <source>{count} characters belong in no text.</source>
        <translation>{count} karakterin metinde yeri yok.</translation>
    </message>
    <message>
        <source>The bytes are no text in this encoding.</source>
        <translation>Baytlar bu kodlamada metin değil.</translation>
    </message>
    <message>
        <source>The text is the same either way.</source>
        <translation>Metin iki durumda da aynı.</translation>
    </message>
    <message>
        <source>What was decided is carried over wherever the words are still there; what cannot be is told.</source>
        <translation>Verilen kararlar, sözcükler yerinde durdukça aktarılır; aktarılamayanlar bildirilir.</translation>
    </message>
    <message>
        <source>The article is read this way now.</source>
        <translation>Makale şu anda böyle okunuyor.</translation>
    </message>
</context>
<context>
    <name>EntitiesModel</name>
    <message>
        <source>{count} to decide</source>
        <translation>{count} karar bekliyor</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>hepsi kararlaştırıldı</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>önerildi</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul edildi</translation>
    </message>
</context>
<context>
    <name>EntitiesPanel</name>
    <message>
        <source>Names</source>
        <translation>Adlar</translation>
    </message>
    <message>
        <source>No name is tagged</source>
        <translation>İşaretli ad yok</translation>
    </message>
    <message>
        <source>Put the cursor on a name and press Alt+1 for a person, Alt+2 for a place, Alt+3 for an organisation.</source>
        <translation>İmleci bir adın üzerine getirin: kişi için Alt+1, yer için Alt+2, kurum için Alt+3.</translation>
    </message>
    <message>
        <source>Another label…</source>
        <translation>Başka etiket…</translation>
    </message>
    <message>
        <source>Join: they name the same</source>
        <translation>Birleştir: aynı varlığın adları</translation>
    </message>
    <message>
        <source>Set apart: it names another</source>
        <translation>Ayır: başka bir varlığın adı</translation>
    </message>
    <message>
        <source>Name, note and outside id…</source>
        <translation>Ad, not ve dış kimlik…</translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>&amp;Called</source>
        <translation>&amp;Adı</translation>
    </message>
    <message>
        <source>&amp;Id in Wikidata</source>
        <translation>&amp;Wikidata kimliği</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>&amp;Not</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Bir adı olmalı.</translation>
    </message>
    <message>
        <source>This is no id of Wikidata (Q and a number); it is kept as it is.</source>
        <translation>Bu bir Wikidata kimliği değil (Q ve bir sayı); olduğu gibi saklanır.</translation>
    </message>
    <message>
        <source>Nothing is looked up: the id is only kept.</source>
        <translation>Hiçbir yerde aranmaz: kimlik yalnızca saklanır.</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Put “{new}” for “{old}” at {count} places</source>
        <translation>{count} yerde “{old}” yerine “{new}” yazılacak</translation>
    </message>
    <message>
        <source>The same everywhere</source>
        <translation>Her yerde aynısı</translation>
    </message>
    <message>
        <source>Tag “{text}” as {label} at {count} places</source>
        <translation>“{text}” {count} yerde {label} olarak işaretlenecek</translation>
    </message>
    <message>
        <source>Tag everywhere</source>
        <translation>Her yerde işaretle</translation>
    </message>
    <message>
        <source>Done at {places} places of {count} other articles.</source>
        <translation>Öteki {count} makalede {places} yerde yapıldı.</translation>
    </message>
    <message>
        <source>{count} were changed meanwhile and passed over.</source>
        <translation>{count} makale bu arada değiştiği için atlandı.</translation>
    </message>
    <message>
        <source>Take it back everywhere</source>
        <translation>Her yerde geri al</translation>
    </message>
    <message>
        <source>Taken back in {count} articles.</source>
        <translation>{count} makalede geri alındı.</translation>
    </message>
    <message>
        <source>{count} were changed since and stay.</source>
        <translation>{count} makale sonradan değiştiği için öyle kaldı.</translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message>
        <source>Searching…</source>
        <translation>Aranıyor…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Yerler</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Hepsini seç</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Hiçbirini seçme</translation>
    </message>
    <message>
        <source>The word goes on here: it may be another one.</source>
        <translation>Sözcük burada sürüyor: başka bir sözcük olabilir.</translation>
    </message>
    <message>
        <source>Searching the other articles…</source>
        <translation>Öteki makalelerde aranıyor…</translation>
    </message>
    <message>
        <source>There is no other place.</source>
        <translation>Başka yer yok.</translation>
    </message>
    <message>
        <source>Tick the places that are meant.</source>
        <translation>Kastedilen yerleri seçin.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Dışa aktar</translation>
    </message>
    <message>
        <source>Show the files</source>
        <translation>Dosyaları göster</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>Bu makale</translation>
    </message>
    <message>
        <source>All articles of the project ({count})</source>
        <translation>Projedeki bütün makaleler ({count})</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Nereye</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>Replace files that are already there</source>
        <translation>Var olan dosyaların yerine yaz</translation>
    </message>
    <message>
        <source>Store the report beside the files</source>
        <translation>Raporu dosyaların yanına kaydet</translation>
    </message>
    <message>
        <source>Selected articles ({count})</source>
        <translation>Seçili makaleler ({count})</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Dışa aktarılıyor…</translation>
    </message>
    <message>
        <source>{holds}. It needs a package that is not installed: pip install {names}</source>
        <translation>{holds}. Kurulu olmayan bir paket gerekiyor: pip install {names}</translation>
    </message>
    <message>
        <source>Exporting {step}…</source>
        <translation>Dışa aktarılıyor: {step}…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Open</source>
        <translation>Aç</translation>
    </message>
    <message>
        <source>Texts and projects (*.txt *.tashih);;All files (*)</source>
        <translation>Metinler ve projeler (*.txt *.tashih);;Bütün dosyalar (*)</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>Makale ekle</translation>
    </message>
    <message>
        <source>Texts (*.txt);;All files (*)</source>
        <translation>Metinler (*.txt);;Bütün dosyalar (*)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Yeni proje</translation>
    </message>
    <message>
        <source>Projects (*.tashih)</source>
        <translation>Projeler (*.tashih)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopyasını kaydet</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Bul</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Yerine</translation>
    </message>
    <message>
        <source>Case matters</source>
        <translation>Büyük-küçük harf ayrımı</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Tam sözcükler</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Düzenli ifade</translation>
    </message>
    <message>
        <source>Letters without their marks count as the same</source>
        <translation>İşaretsiz harfler aynı sayılır (ş = s)</translation>
    </message>
    <message>
        <source>In which text</source>
        <translation>Hangi metinde</translation>
    </message>
    <message>
        <source>Repaired text</source>
        <translation>Düzeltilmiş metin</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Özgün metin</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>İki metin</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Önceki eşleşme</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Sonraki eşleşme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Değiştir</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tümünü değiştir</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Eşleşmeler</translation>
    </message>
    <message>
        <source>{count} replaced</source>
        <translation>{count} değiştirildi</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Bulunamadı</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} bulundu</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>FlagsModel</name>
    <message>
        <source>{count} to look at</source>
        <translation>{count} yere bakılacak</translation>
    </message>
    <message>
        <source>all looked at</source>
        <translation>hepsine bakıldı</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>bakıldı</translation>
    </message>
    <message>
        <source>a matter of style</source>
        <translation>üslup meselesi</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>bakılacak</translation>
    </message>
</context>
<context>
    <name>FlagsPanel</name>
    <message>
        <source>Flags</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>No place needs a look</source>
        <translation>Bakılması gereken yer yok</translation>
    </message>
    <message>
        <source>What no rule can repair but looks wrong is listed here.</source>
        <translation>Hiçbir kuralın düzeltemediği ama yanlış görünen yerler burada listelenir.</translation>
    </message>
    <message>
        <source>Looked at: it is right as it is now</source>
        <translation>Bakıldı: şimdiki hâliyle doğru</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Formats</source>
        <translation>Biçimler</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines as Markdown</source>
        <translation>Markdown olarak kılavuz</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Düzenle</translation>
    </message>
    <message>
        <source>Usual guidelines</source>
        <translation>Olağan kılavuz</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Kılavuz</translation>
    </message>
    <message>
        <source>Open a project first: guidelines belong to one.</source>
        <translation>Önce bir proje açın: kılavuz projeye aittir.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Bitti</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Page of the manual</source>
        <translation>Kılavuz sayfası</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Manual</source>
        <translation>Kullanım kılavuzu</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Kılavuzda ara</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Bir şey bulunamadı</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>İçindekiler</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>As it came</source>
        <translation>Geldiği gibi</translation>
    </message>
    <message>
        <source>before the first act</source>
        <translation>ilk işlemden önce</translation>
    </message>
    <message>
        <source>{act} (and {count} more)</source>
        <translation>{act} (ve {count} işlem daha)</translation>
    </message>
    <message>
        <source>Tashih</source>
        <translation>Tashih</translation>
    </message>
    <message>
        <source>this is where the article is now</source>
        <translation>makale şu anda burada</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>geri alındı</translation>
    </message>
    <message>
        <source>done</source>
        <translation>yapıldı</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Geçmiş</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Henüz bir şey yapılmadı</translation>
    </message>
    <message>
        <source>Every act is listed here, and can be gone back to.</source>
        <translation>Her işlem burada listelenir; istediğinize dönebilirsiniz.</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Found in the manual</source>
        <translation>Kılavuzda bulunanlar</translation>
    </message>
</context>
<context>
    <name>ImportChoice</name>
    <message>
        <source>Choose files or a folder, or drop them here. A ZIP archive is read like a folder.</source>
        <translation>Dosya ya da klasör seçin veya buraya sürükleyin. ZIP arşivi klasör gibi okunur.</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Dosyalar…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Klasör…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Listeden çıkar</translation>
    </message>
    <message>
        <source>What is to be imported</source>
        <translation>İçe aktarılacaklar</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proje</translation>
    </message>
    <message>
        <source>Column with the &amp;texts</source>
        <translation>&amp;Metinlerin sütunu</translation>
    </message>
    <message>
        <source>Column with the &amp;names</source>
        <translation>&amp;Adların sütunu</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>klasör</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>arşiv</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>okunamıyor</translation>
    </message>
    <message>
        <source>Into the project {name}</source>
        <translation>{name} projesine</translation>
    </message>
    <message>
        <source>Into a project of this name, made if it is not there:</source>
        <translation>Şu projeye (yoksa oluşturulur):</translation>
    </message>
    <message>
        <source>All that can be read ({patterns})</source>
        <translation>Okunabilen tüm dosyalar ({patterns})</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>İçe aktar</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Klasörü içe aktar</translation>
    </message>
    <message>
        <source>none: the file&apos;s name and a number</source>
        <translation>yok: dosyanın adı ve sıra numarası</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>İçe aktar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>İçe aktarılıyor…</translation>
    </message>
    <message>
        <source>Importing {step}…</source>
        <translation>İçe aktarılıyor: {step}…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>ImportReportPage</name>
    <message>
        <source>Details of the import</source>
        <translation>İçe aktarmanın ayrıntıları</translation>
    </message>
    <message>
        <source>Stopped; what was read by then is in the project</source>
        <translation>Durduruldu; o ana kadar okunanlar projede</translation>
    </message>
    <message>
        <source>Everything was imported</source>
        <translation>Her şey içe aktarıldı</translation>
    </message>
    <message>
        <source>Imported, but not everything</source>
        <translation>İçe aktarıldı, ama eksik kalan var</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Hiçbir şey içe aktarılmadı</translation>
    </message>
    <message>
        <source>Articles {articles}, of these annotated {annotated} (annotations {annotations})</source>
        <translation>{articles} makale, bunların {annotated} tanesi işaretli ({annotations} işaret)</translation>
    </message>
    <message>
        <source>Could not be read: {why}</source>
        <translation>Okunamadı: {why}</translation>
    </message>
    <message>
        <source>{name}: in the project already, as {there}</source>
        <translation>{name}: projede zaten var, adı {there}</translation>
    </message>
    <message>
        <source>New labels in the label set: {labels}</source>
        <translation>Etiket kümesine eklenen etiketler: {labels}</translation>
    </message>
    <message>
        <source>Not taken from the page {name}:</source>
        <translation>{name} sayfasından alınmayanlar:</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ve {count} tane daha</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>In hand</source>
        <translation>Eldeki</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Kabul et</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reddet</translation>
    </message>
    <message>
        <source>Nothing in hand</source>
        <translation>Elde bir şey yok</translation>
    </message>
    <message>
        <source>{key} takes up the next thing to decide.</source>
        <translation>{key} karar bekleyen bir sonrakini ele alır.</translation>
    </message>
    <message>
        <source>Read it as {text}</source>
        <translation>Şöyle oku: {text}</translation>
    </message>
    <message>
        <source>in the original {text} {code}</source>
        <translation>özgün metinde {text} {code}</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>Etiketler</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Saklandığı ad</translation>
    </message>
    <message>
        <source>Name in Turkish</source>
        <translation>Türkçe adı</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>İngilizce adı</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tuş</translation>
    </message>
    <message>
        <source>What belongs to it, in Turkish</source>
        <translation>Neyi kapsar (Türkçe)</translation>
    </message>
    <message>
        <source>What belongs to it, in English</source>
        <translation>Neyi kapsar (İngilizce)</translation>
    </message>
    <message>
        <source>Colour on light</source>
        <translation>Açık zeminde renk</translation>
    </message>
    <message>
        <source>Colour on dark</source>
        <translation>Koyu zeminde renk</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>Etiket ekle</translation>
    </message>
    <message>
        <source>Take the label out</source>
        <translation>Etiketi çıkar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Yukarı al</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Aşağı al</translation>
    </message>
    <message>
        <source>Import a label set…</source>
        <translation>Etiket takımı içe aktar…</translation>
    </message>
    <message>
        <source>Export the label set…</source>
        <translation>Etiket takımını dışa aktar…</translation>
    </message>
    <message>
        <source>Too pale to read on light.</source>
        <translation>Açık zeminde okunamayacak kadar soluk.</translation>
    </message>
    <message>
        <source>Too dim to read on dark.</source>
        <translation>Koyu zeminde okunamayacak kadar sönük.</translation>
    </message>
    <message>
        <source>Hard to tell from “{label}” for some readers.</source>
        <translation>Bazı okurlar “{label}” etiketinden ayırt edemez.</translation>
    </message>
    <message>
        <source>Readable, and apart from the others for colour-blind readers, too.</source>
        <translation>Okunaklı; renk körü okurlar da ötekilerden ayırt edebilir.</translation>
    </message>
    <message>
        <source>“{label}” has that already; choose another.</source>
        <translation>“{label}” bunu zaten kullanıyor; başkasını seçin.</translation>
    </message>
    <message>
        <source>Import a label set</source>
        <translation>Etiket takımı içe aktar</translation>
    </message>
    <message>
        <source>Export the label set</source>
        <translation>Etiket takımını dışa aktar</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}</source>
        <translation>{file} yazılamıyor: {why}</translation>
    </message>
</context>
<context>
    <name>LearnedDialog</name>
    <message>
        <source>What Tashih has learned</source>
        <translation>Tashih neler öğrendi</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Filter the words</source>
        <translation>Sözcükleri süz</translation>
    </message>
    <message>
        <source>Words and cues</source>
        <translation>Sözcükler ve aktarma ifadeleri</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Unut</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Hepsini unut</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>What you tag or reject is suggested, or no longer suggested, everywhere in this project.</source>
        <translation>Etiketledikleriniz bu projenin her yerinde önerilir, reddettikleriniz artık önerilmez.</translation>
    </message>
    <message>
        <source>Train now</source>
        <translation>Şimdi eğit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Delete the learner</source>
        <translation>Öğrenen modeli sil</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Öğrenen model</translation>
    </message>
    <message>
        <source>Nothing yet. Accept, reject or tag a name and it stands here.</source>
        <translation>Henüz bir şey yok. Kabul ettiğiniz, reddettiğiniz veya etiketlediğiniz adlar burada görünür.</translation>
    </message>
    <message>
        <source>It is being trained in the background. You can go on working.</source>
        <translation>Arka planda eğitiliyor. Çalışmaya devam edebilirsiniz.</translation>
    </message>
    <message>
        <source>It begins by itself when {first} sentences are corrected, and is used only if it helps.</source>
        <translation>{first} cümle düzeltildiğinde kendiliğinden başlar; yalnızca işe yararsa kullanılır.</translation>
    </message>
    <message>
        <source>So far: {count}.</source>
        <translation>Şimdiye kadar: {count}.</translation>
    </message>
    <message>
        <source>In use. On corrections kept back for the test it scores {learner}, rules and memory {rules} of 100.</source>
        <translation>Kullanılıyor. Sınama için ayrılan düzeltmelerde 100 üzerinden {learner}; kurallar ve bellek {rules}.</translation>
    </message>
    <message>
        <source>Not in use: on corrections kept back for the test it scores {learner}, rules and memory {rules} of 100. It tries again at {again} sentences.</source>
        <translation>Kullanılmıyor: sınama için ayrılan düzeltmelerde 100 üzerinden {learner}; kurallar ve bellek {rules}. {again} cümlede yeniden denenecek.</translation>
    </message>
</context>
<context>
    <name>LearnedModel</name>
    <message>
        <source>is suggested</source>
        <translation>önerilir</translation>
    </message>
    <message>
        <source>is no longer suggested</source>
        <translation>artık önerilmez</translation>
    </message>
    <message>
        <source>another label prevails</source>
        <translation>başka bir etiket ağır basıyor</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Aktarma ifadesi</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Sözcük</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Tagged</source>
        <translation>Etiketlendi</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Reddedildi</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Sonuç</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Açıklamalar</translation>
    </message>
    <message>
        <source>repaired</source>
        <translation>düzeltildi</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul edildi</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>önerildi</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>elle yazıldı</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>bakılacak</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>konuşan</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>aktarma ifadesi</translation>
    </message>
</context>
<context>
    <name>ManualTables</name>
    <message>
        <source>Repairs</source>
        <translation>Düzeltmeler</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Adlar</translation>
    </message>
    <message>
        <source>Names joined</source>
        <translation>Birleşik adlar</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Alıntılar</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Kim söylüyor</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Aktarma ifadesi</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notlar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>In reading mode</source>
        <translation>Okuma kipinde</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dosyalar</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Yazar</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Okur</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Ne içindir</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>Stored as</source>
        <translation>Saklandığı ad</translation>
    </message>
    <message>
        <source>On at first</source>
        <translation>Başta açık</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Neyi kapsar</translation>
    </message>
</context>
<context>
    <name>MarkPainter</name>
    <message>
        <source>speaker</source>
        <translation>konuşan</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>aktarma ifadesi</translation>
    </message>
</context>
<context>
    <name>MatchesModel</name>
    <message>
        <source>in the original</source>
        <translation>özgün metinde</translation>
    </message>
    <message>
        <source>in the repaired text</source>
        <translation>düzeltilmiş metinde</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Bu iletiyi kapat</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{name} can be looked at but not changed: you may not write to it. Work on in a copy.</source>
        <translation>{name} yalnızca incelenebilir, değiştirilemez: bu dosyaya yazma izniniz yok. Çalışmayı bir kopyada sürdürün.</translation>
    </message>
    <message>
        <source>{name} lies where it cannot be shared, as on a network drive. While it is open here, no other window or computer can open it.</source>
        <translation>{name} ağ sürücüsü gibi, paylaşılarak açılamayan bir yerde. Burada açık olduğu sürece başka bir pencere ya da bilgisayar onu açamaz.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopyasını kaydet…</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>OriginalPane</name>
    <message>
        <source>Original text</source>
        <translation>Özgün metin</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of the article</source>
        <translation>Makaleye genel bakış</translation>
    </message>
    <message>
        <source>Repairs, flags and quotations, names: click to go there</source>
        <translation>Düzeltmeler, uyarılar, alıntılar, adlar: gitmek için tıklayın</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n düzeltme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s)</source>
        <translation>
            <numerusform>%n uyarı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n ad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n alıntı</numerusform>
        </translation>
    </message>
    <message>
        <source>To decide: {list}</source>
        <translation>Karar bekliyor: {list}</translation>
    </message>
    <message>
        <source>Nothing to decide here</source>
        <translation>Burada karar bekleyen yok</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Nothing matches</source>
        <translation>Uyan yok</translation>
    </message>
    <message>
        <source>Clear the filter to see everything.</source>
        <translation>Hepsini görmek için süzgeci temizleyin.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>Açık makale yok</translation>
    </message>
    <message>
        <source>Open a text with Ctrl+O, or drop one on the window.</source>
        <translation>Ctrl+O ile bir metin açın ya da pencereye bırakın.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Listeyi süz</translation>
    </message>
    <message>
        <source>Only what is to be decided</source>
        <translation>Yalnızca karar bekleyenler</translation>
    </message>
</context>
<context>
    <name>ProjectSearch</name>
    <message>
        <source>Not found in any article.</source>
        <translation>Hiçbir makalede bulunamadı.</translation>
    </message>
    <message>
        <source>More than {places} places; these are the first.</source>
        <translation>{places} yerden fazla; bunlar ilkleri.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) may have it.</source>
        <translation>
            <numerusform>%n makalede geçiyor olabilir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n yer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n article(s).</source>
        <translation>
            <numerusform> (%n makalede).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotationsModel</name>
    <message>
        <source>No speaker yet</source>
        <translation>Konuşan henüz belli değil</translation>
    </message>
    <message>
        <source>no cue</source>
        <translation>aktarma ifadesi yok</translation>
    </message>
    <message>
        <source>inside another</source>
        <translation>başka bir alıntının içinde</translation>
    </message>
    <message>
        <source>damaged marks</source>
        <translation>bozuk tırnak</translation>
    </message>
    <message>
        <source>the writer keeps a distance</source>
        <translation>yazar mesafe koyuyor</translation>
    </message>
    <message>
        <source>a title</source>
        <translation>başlık</translation>
    </message>
    <message>
        <source>a term</source>
        <translation>terim</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ad</translation>
    </message>
    <message>
        <source>a slogan</source>
        <translation>slogan</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>başka bir neden</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Alıntı değil</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>doğrudan</translation>
    </message>
    <message>
        <source>partly in marks</source>
        <translation>kısmen tırnaklı</translation>
    </message>
    <message>
        <source>indirect</source>
        <translation>dolaylı</translation>
    </message>
    <message>
        <source>direct, marks missing</source>
        <translation>doğrudan, tırnaksız</translation>
    </message>
    <message>
        <source>person</source>
        <translation>kişi</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>kurum</translation>
    </message>
    <message>
        <source>document</source>
        <translation>belge</translation>
    </message>
    <message>
        <source>group</source>
        <translation>topluluk</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>adı verilmeyen kaynak</translation>
    </message>
    <message>
        <source>the author</source>
        <translation>yazarın kendisi</translation>
    </message>
    <message>
        <source>needs a speaker</source>
        <translation>konuşanı belirtilmeli</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>önerildi</translation>
    </message>
    <message>
        <source>not a quotation</source>
        <translation>alıntı değil</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul edildi</translation>
    </message>
</context>
<context>
    <name>QuotationsPanel</name>
    <message>
        <source>Quotations</source>
        <translation>Alıntılar</translation>
    </message>
    <message>
        <source>No quotation</source>
        <translation>Alıntı yok</translation>
    </message>
    <message>
        <source>Select the quoted words and press Alt+Q; then Alt+S on the speaker and Alt+C on the cue.</source>
        <translation>Aktarılan sözleri seçip Alt+Q’ya basın; sonra konuşanda Alt+S, aktarma ifadesinde Alt+C.</translation>
    </message>
    <message>
        <source>Name the speaker…</source>
        <translation>Konuşanı belirt…</translation>
    </message>
    <message>
        <source>Not a quotation: the writer keeps a distance</source>
        <translation>Alıntı değil: yazar mesafe koyuyor</translation>
    </message>
    <message>
        <source>Not a quotation: a title</source>
        <translation>Alıntı değil: başlık</translation>
    </message>
    <message>
        <source>Not a quotation: a term or name</source>
        <translation>Alıntı değil: terim ya da ad</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Konuşan</translation>
    </message>
    <message>
        <source>Who said it?</source>
        <translation>Kim söyledi?</translation>
    </message>
</context>
<context>
    <name>ReadingAgain</name>
    <message>
        <source>The article was changed meanwhile: choose the encoding again.</source>
        <translation>Makale bu arada değişti: kodlamayı yeniden seçin.</translation>
    </message>
    <message>
        <source>Back to {encoding}</source>
        <translation>{encoding} kodlamasına dön</translation>
    </message>
    <message>
        <source>Read as {encoding}.</source>
        <translation>{encoding} olarak okundu.</translation>
    </message>
    <message>
        <source>Everything that was decided is kept.</source>
        <translation>Verilen kararların hepsi korundu.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ve {count} tane daha</translation>
    </message>
    <message>
        <source>Could not be kept:</source>
        <translation>Korunamayanlar:</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Son açılanlar</translation>
    </message>
    <message>
        <source>It is not there any more: {path}</source>
        <translation>Artık yerinde yok: {path}</translation>
    </message>
    <message>
        <source>Forget these files</source>
        <translation>Bu dosyaları unut</translation>
    </message>
</context>
<context>
    <name>RecognizersDialog</name>
    <message>
        <source>Other recognisers</source>
        <translation>Başka tanıyıcılar</translation>
    </message>
    <message>
        <source>Programs for finding names that you have installed beside Tashih. What they find fills the gaps of Tashih&apos;s own suggestions and replaces none. Nothing is downloaded.</source>
        <translation>Tashih&apos;in yanına kurduğunuz ad bulma programları. Bulduklarıyla yalnızca Tashih&apos;in önerilerindeki boşluklar doldurulur, hiçbir öneri değişmez. Hiçbir şey indirilmez.</translation>
    </message>
    <message>
        <source>Model or folder; empty for the usual one</source>
        <translation>Model veya klasör; boşsa alışılmış olan</translation>
    </message>
    <message>
        <source>Model of {name}</source>
        <translation>{name} için model</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Yükleniyor…</translation>
    </message>
</context>
<context>
    <name>RepairedPane</name>
    <message>
        <source>Repaired text</source>
        <translation>Düzeltilmiş metin</translation>
    </message>
</context>
<context>
    <name>RepairsModel</name>
    <message>
        <source>{count} to decide</source>
        <translation>{count} karar bekliyor</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>hepsi kararlaştırıldı</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul edildi</translation>
    </message>
    <message>
        <source>suggested, not applied</source>
        <translation>önerildi, uygulanmadı</translation>
    </message>
    <message>
        <source>applied, not yet looked at</source>
        <translation>uygulandı, henüz bakılmadı</translation>
    </message>
</context>
<context>
    <name>RepairsPanel</name>
    <message>
        <source>Repairs</source>
        <translation>Düzeltmeler</translation>
    </message>
    <message>
        <source>Nothing to repair</source>
        <translation>Düzeltilecek yer yok</translation>
    </message>
    <message>
        <source>This text shows no damage. What you type is listed here, too.</source>
        <translation>Bu metinde bozulma görünmüyor. Yazdıklarınız da burada listelenir.</translation>
    </message>
    <message>
        <source>Accept the whole series</source>
        <translation>Bütün diziyi kabul et</translation>
    </message>
    <message>
        <source>Reject the whole series</source>
        <translation>Bütün diziyi reddet</translation>
    </message>
    <message>
        <source>Accept everything by this rule</source>
        <translation>Bu kuralın hepsini kabul et</translation>
    </message>
    <message>
        <source>Reject everything by this rule</source>
        <translation>Bu kuralın hepsini reddet</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Details of the export</source>
        <translation>Dışa aktarmanın ayrıntıları</translation>
    </message>
    <message>
        <source>Everything was written</source>
        <translation>Her şey yazıldı</translation>
    </message>
    <message>
        <source>Written, with losses</source>
        <translation>Yazıldı, kayıplar var</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Hiçbir şey yazılmadı</translation>
    </message>
    <message>
        <source>Articles {documents}, files {files}</source>
        <translation>Makale {documents}, dosya {files}</translation>
    </message>
    <message>
        <source>repairs</source>
        <translation>düzeltme</translation>
    </message>
    <message>
        <source>names</source>
        <translation>ad</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>alıntı</translation>
    </message>
    <message>
        <source>marks that are no quotation</source>
        <translation>alıntı olmayan tırnak</translation>
    </message>
    <message>
        <source>flags</source>
        <translation>uyarı</translation>
    </message>
    <message>
        <source>Could not be written: {name}. {why}</source>
        <translation>Yazılamadı: {name}. {why}</translation>
    </message>
    <message>
        <source>{name}, character {at}: {old} became {new}</source>
        <translation>{name}, {at}. karakter: {old} yerine {new}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ve {count} tane daha</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Backups…</source>
        <translation>Yedekler…</translation>
    </message>
    <message>
        <source>Save what is left</source>
        <translation>Kalanı kurtar</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>kurtarılan</translation>
    </message>
    <message>
        <source>Saved in {name}: {whole} of {count} articles are whole.</source>
        <translation>{name} dosyasına kurtarıldı: {count} makaleden {whole} tanesi eksiksiz.</translation>
    </message>
    <message>
        <source>Look at these, which lost something: {names}.</source>
        <translation>Bir şey kaybetmiş olanlara bakın: {names}.</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>Links from repairs to their source</source>
        <translation>Düzeltmelerden kaynaklarına bağlar</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>My replacement rules</source>
        <translation>Değiştirme kurallarım</translation>
    </message>
    <message>
        <source>Never change it</source>
        <translation>Hiç değiştirme</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Yalnızca tam sözcükler</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Filter the rules</source>
        <translation>Kuralları süz</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Kurallar</translation>
    </message>
    <message>
        <source>Where this stands</source>
        <translation>Bunun yerine</translation>
    </message>
    <message>
        <source>put this</source>
        <translation>şunu yaz</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Geri al</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Kural ekle</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Kuralı sil</translation>
    </message>
    <message>
        <source>{old}  stays as it is</source>
        <translation>{old}  olduğu gibi kalır</translation>
    </message>
    <message>
        <source>No rules yet. A word you correct in the text can become one, or add one with the plus sign.</source>
        <translation>Henüz kural yok. Metinde düzelttiğiniz bir sözcük kural olabilir ya da artı düğmesiyle bir kural ekleyin.</translation>
    </message>
    <message>
        <source>A rule without words does nothing and is not kept.</source>
        <translation>Sözcüğü olmayan kural bir işe yaramaz ve saklanmaz.</translation>
    </message>
    <message>
        <source>Two rules are for “{old}”: only the last is kept.</source>
        <translation>“{old}” için iki kural var: yalnızca sonuncusu saklanır.</translation>
    </message>
</context>
<context>
    <name>Ruling</name>
    <message>
        <source>“{old}” will always read “{new}” in this project.</source>
        <translation>Bu projede “{old}” yerine her zaman “{new}” yazılacak.</translation>
    </message>
    <message>
        <source>Put the cursor on a repair first.</source>
        <translation>Önce imleci bir düzeltmenin üzerine getirin.</translation>
    </message>
    <message>
        <source>A rule is about words, and this repair is about blanks and marks.</source>
        <translation>Kurallar sözcükler içindir; bu düzeltme boşluk ve işaretlerle ilgili.</translation>
    </message>
    <message>
        <source>“{old}” will never be changed in this project.</source>
        <translation>Bu projede “{old}” hiç değiştirilmeyecek.</translation>
    </message>
    <message>
        <source>All rules…</source>
        <translation>Bütün kurallar…</translation>
    </message>
    <message>
        <source>Undo the rule</source>
        <translation>Kuralı geri al</translation>
    </message>
    <message>
        <source>In the other articles, too…</source>
        <translation>Öteki makalelerde de…</translation>
    </message>
    <message>
        <source>Correct a word, or put the cursor on a repair, first.</source>
        <translation>Önce bir sözcüğü düzeltin ya da imleci bir düzeltmenin üzerine getirin.</translation>
    </message>
    <message>
        <source>Always so in this project</source>
        <translation>Bu projede her zaman böyle</translation>
    </message>
    <message>
        <source>Here, too</source>
        <translation>Burada da</translation>
    </message>
    <message numerus="yes">
        <source>“{old}” stands at %n more place(s). Read “{new}” there, too?</source>
        <translation>
            <numerusform>“{old}” %n yerde daha var. Orada da “{new}” yazılsın mı?</numerusform>
        </translation>
    </message>
    <message>
        <source>You put “{new}” for “{old}”. Do the same everywhere?</source>
        <translation>“{old}” yerine “{new}” yazdınız. Her yerde aynısı yapılsın mı?</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search in the project</source>
        <translation>Projede ara</translation>
    </message>
    <message>
        <source>Words to look for in all articles</source>
        <translation>Bütün makalelerde aranacak sözcükler</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Nerede aranacak</translation>
    </message>
    <message>
        <source>Repaired text</source>
        <translation>Düzeltilmiş metin</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Özgün metin</translation>
    </message>
    <message>
        <source>Names and speakers</source>
        <translation>Adlar ve konuşanlar</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Tam sözcük</translation>
    </message>
    <message>
        <source>&amp;Case matters</source>
        <translation>&amp;Büyük-küçük harf önemli</translation>
    </message>
    <message>
        <source>&amp;Letters without their marks count as the same (ş = s)</source>
        <translation>&amp;İşaretsiz harfler aynı sayılsın (ş = s)</translation>
    </message>
    <message>
        <source>Among these only lines with (regular expression)</source>
        <translation>Bunlardan yalnız şunu içeren satırlar (düzenli ifade)</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Bulunan yerler</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>&amp;Tag the chosen</source>
        <translation>Seçilenleri &amp;etiketle</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Yerine</translation>
    </message>
    <message>
        <source>&amp;Replace the chosen</source>
        <translation>Seçilenleri &amp;değiştir</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sistemdeki gibi</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Yüksek karşıtlık</translation>
    </message>
    <message>
        <source>A font of my own</source>
        <translation>Kendi seçtiğim yazı tipi</translation>
    </message>
    <message>
        <source> points</source>
        <translation> punto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Dil</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Text &amp;font</source>
        <translation>Metnin &amp;yazı tipi</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Metnin &amp;boyu</translation>
    </message>
    <message>
        <source>Sign changes &amp;as</source>
        <translation>Değişiklikleri &amp;imzala</translation>
    </message>
    <message>
        <source>Font of the text</source>
        <translation>Metnin yazı tipi</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>There is no other one behind it to make one with.</source>
        <translation>Arkasında birleştirilecek başka bir işaret yok.</translation>
    </message>
    <message>
        <source>Put the cursor inside the words, where they are to be parted.</source>
        <translation>İmleci sözcüklerin arasında, bölünecek yere getirin.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>applied</source>
        <translation>uygulandı</translation>
    </message>
    <message>
        <source>suggested, not applied</source>
        <translation>önerildi, uygulanmadı</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>{state}, decided</source>
        <translation>{state}, karar verildi</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Kural</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Kesinlik</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Dizi</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Yapan</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Düzeltme</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etiket</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nereden</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Konuşan</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>henüz yok</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Aktarma ifadesi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Biçim</translation>
    </message>
    <message>
        <source>Spoken by</source>
        <translation>Söyleyen</translation>
    </message>
    <message>
        <source>Put the cursor on the speaker and press Alt+S.</source>
        <translation>İmleci konuşanın üzerine getirip Alt+S’ye basın.</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Alıntı</translation>
    </message>
    <message>
        <source>Not a quotation</source>
        <translation>Alıntı değil</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>bakıldı</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>bakılacak</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>No repair is known: type what it should be, or accept it as it is.</source>
        <translation>Bilinen bir düzeltme yok: doğrusunu yazın ya da olduğu gibi kabul edin.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Uyarı</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>önerildi</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul edildi</translation>
    </message>
    <message>
        <source>rules and lists</source>
        <translation>kurallar ve listeler</translation>
    </message>
    <message>
        <source>what was tagged before</source>
        <translation>daha önce işaretlenenler</translation>
    </message>
    <message>
        <source>the trained model</source>
        <translation>eğitilmiş model</translation>
    </message>
    <message>
        <source>a plug-in</source>
        <translation>bir eklenti</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>içe aktarılan veri</translation>
    </message>
    <message>
        <source>tagged by hand</source>
        <translation>elle işaretleme</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klavye kısayolları</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Filter the commands</source>
        <translation>Komutları süz</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Yeni tuşlar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ata</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Tuşsuz</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Olağan tuşlar</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Komutlar</translation>
    </message>
    <message>
        <source>{keys} already means “{command}”. Give that other keys first.</source>
        <translation>{keys} zaten “{command}” için kullanılıyor. Önce ona başka tuş verin.</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>{title}: {count} to decide</source>
        <translation>{title}: {count} karar bekliyor</translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message>
        <source>to be decided</source>
        <translation>karar bekliyor</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>karar verildi</translation>
    </message>
    <message>
        <source>{count} more things here</source>
        <translation>burada {count} şey daha var</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Where you are</source>
        <translation>Bulunduğunuz yer</translation>
    </message>
    <message>
        <source>What is left to decide</source>
        <translation>Karar bekleyenler</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Kip</translation>
    </message>
    <message>
        <source>Whether everything is saved</source>
        <translation>Her şeyin kayıtlı olup olmadığı</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Açık makale yok</translation>
    </message>
    <message>
        <source>{name} · paragraph {number} of {count}</source>
        <translation>{name} · paragraf {number} / {count}</translation>
    </message>
    <message>
        <source>The last change is not saved</source>
        <translation>Son değişiklik kaydedilmedi</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Salt okunur</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Bütün değişiklikler kayıtlı</translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n düzeltme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s)</source>
        <translation>
            <numerusform>%n uyarı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n ad</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n alıntı</numerusform>
        </translation>
    </message>
    <message>
        <source>To decide: {list}</source>
        <translation>Karar bekliyor: {list}</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>Her şey kararlaştırıldı</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Open articles</source>
        <translation>Açık makaleler</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Bu sekmeyi kapat</translation>
    </message>
    <message>
        <source>Close the tab of {name}</source>
        <translation>{name} sekmesini kapat</translation>
    </message>
</context>
<context>
    <name>TourDialog</name>
    <message>
        <source>First steps</source>
        <translation>İlk adımlar</translation>
    </message>
    <message>
        <source>Proofreading and tagging, in seven keys</source>
        <translation>Yedi tuşla düzeltme ve işaretleme</translation>
    </message>
    <message>
        <source>The original is on the left and never changes. On the right is the text as it should read: what was repaired is marked, and so is what the program believes to be a name or a quotation. You decide. Everything is saved as you go.</source>
        <translation>Özgün metin soldadır ve hiç değişmez. Sağda metnin olması gereken hâli durur: düzeltilen yerler ile programın ad ya da alıntı sandığı yerler işaretlidir. Karar sizindir. Her şey siz çalışırken kaydedilir.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Başla</translation>
    </message>
    <message>
        <source>Go to the next thing to decide: a repair, a flag, a name, a quotation.</source>
        <translation>Sıradaki karara gidin: düzeltme, uyarı, ad ya da alıntı.</translation>
    </message>
    <message>
        <source>It is right. The next one follows by itself.</source>
        <translation>Doğru. Sıradaki kendiliğinden gelir.</translation>
    </message>
    <message>
        <source>All of this paragraph is right: take it in and go on.</source>
        <translation>Bu paragraftaki her şey doğru: hepsini kabul edip ilerleyin.</translation>
    </message>
    <message>
        <source>It is wrong. Or just type what it should be.</source>
        <translation>Yanlış. Ya da doğrusunu yazın.</translation>
    </message>
    <message>
        <source>Tag the word at the cursor, or what is selected, with the first label.</source>
        <translation>İmleçteki sözcüğü ya da seçimi ilk etiketle işaretleyin.</translation>
    </message>
    <message>
        <source>Make the selected words a quotation; then name speaker and cue.</source>
        <translation>Seçili sözleri alıntı yapın; sonra konuşanı ve aktarma ifadesini belirtin.</translation>
    </message>
    <message>
        <source>Everything else: type a few letters of what you want to do.</source>
        <translation>Geri kalan her şey: yapmak istediğinizin birkaç harfini yazın.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Esc or {keys} brings everything back</source>
        <translation>Esc ya da {keys} her şeyi geri getirir</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Drop an article here, or open one</source>
        <translation>Bir makale bırakın ya da açın</translation>
    </message>
    <message>
        <source>Tashih shows the text as it came and as it should read, side by side. Everything is saved as you work, in a project file beside the text; the text itself is never touched.</source>
        <translation>Tashih metnin geldiği hâlini ve olması gereken hâlini yan yana gösterir. Siz çalışırken her şey metnin yanındaki proje dosyasına kaydedilir; metnin kendisine dokunulmaz.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Aç…</translation>
    </message>
    <message>
        <source>Show an example</source>
        <translation>Örnek göster</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Son açılanlar</translation>
    </message>
</context>
<context>
    <name>WhyNot</name>
    <message>
        <source>Open a text or a project first.</source>
        <translation>Önce bir metin ya da proje açın.</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Önce bir makale açın.</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>Önce bir metin parçası seçin.</translation>
    </message>
    <message>
        <source>Put the cursor on a word, or select some.</source>
        <translation>İmleci bir sözcüğe getirin ya da sözcük seçin.</translation>
    </message>
    <message>
        <source>Nothing is in hand here: no repair, name, quotation or flag.</source>
        <translation>Burada elde bir şey yok: ne düzeltme, ne ad, ne alıntı, ne uyarı.</translation>
    </message>
    <message>
        <source>No repair is known here.</source>
        <translation>Burada bilinen bir düzeltme yok.</translation>
    </message>
    <message>
        <source>There is no repair here that is one of several alike.</source>
        <translation>Burada benzerleri olan bir düzeltme yok.</translation>
    </message>
    <message>
        <source>No other reading is known here.</source>
        <translation>Burada bilinen başka bir okunuş yok.</translation>
    </message>
    <message>
        <source>There is no name here.</source>
        <translation>Burada ad yok.</translation>
    </message>
    <message>
        <source>There is no name, quotation or flag here.</source>
        <translation>Burada ad, alıntı ya da uyarı yok.</translation>
    </message>
    <message>
        <source>No quotation is at hand: make one or go to one first.</source>
        <translation>Elde alıntı yok: önce bir alıntı yapın ya da birine gidin.</translation>
    </message>
    <message>
        <source>There is no quotation here.</source>
        <translation>Burada alıntı yok.</translation>
    </message>
    <message>
        <source>There is nothing to decide here.</source>
        <translation>Burada karar verilecek bir şey yok.</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Henüz bir şey yapılmadı.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Geri alınmış bir şey yok.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tools</source>
        <translation>Araçlar</translation>
    </message>
    <message>
        <source>Reading: plain keys decide and tag. F2 to type</source>
        <translation>Okuma kipi: tek tuşla karar ve işaretleme. Yazmak için F2</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>{name} açılıyor…</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Progress</source>
        <translation>İlerleme</translation>
    </message>
</context>
</TS>
