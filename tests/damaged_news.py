"""A sound article written for these tests, and what pipelines do to such articles."""

from collections.abc import Iterable

from tashih.article.spans import splice
from tashih.repair.stage import Proposal, View, Zone
from tashih.repair.zones import find_zones

SOUND = """Köprü çalışmaları yıl sonunda bitecek

Büyükşehir Belediye Başkanı Ayşe Yıldız, ilçeyi karşı kıyıya bağlayan köprünün yıl sonunda açılacağını söyledi.

Toplantıda konuşan Yıldız, çalışmaların üç ayrı noktada sürdüğünü belirterek, "Şimdi en çok ihtiyaç duyulan şey \
sabırdır. Gecikmenin çözümü konusunda bakanlıkla görüştük." dedi.

Dışişleri Bakanlığı sözcüsü ise açıklamada, sınır kapılarının açık tutulması gerektiğini ve görüşmelerin ilerlediğini \
bildirdi. Çiftçiler geçen hafta ürünlerini pazara getiremediklerini anlatmıştı.

Türkiye'nin güneyinde etkili olan yağışlar yüzünden çok sayıda köy yolu kapandı. İçişleri Bakanı, ekiplerin gece \
gündüz çalıştığını, kurtarılan kişilerin sağlık durumunun iyi olduğunu açıkladı.

Uzmanlar, iklim değişikliğinin bu tür olayları sıklaştırdığına dikkati çeken raporu hatırlattı. İstanbul ve çevresinde \
ise hava sıcaklığının önümüzdeki günlerde düşmesi bekleniyor."""

CENTRAL = str.maketrans({"ş": "ř", "Ş": "Ř", "ğ": "đ", "Ğ": "Đ", "ç": None, "Ç": None})
PLAIN = str.maketrans("çÇğĞıİöÖşŞüÜ", "cCgGiIoOsSuU")
QUESTION = str.maketrans(dict.fromkeys("şŞğĞıİ", "?"))
REPLACED = str.maketrans(dict.fromkeys("çÇğĞıİöÖşŞüÜ", "\ufffd"))
UNHEARD = str.maketrans("şŞğĞ", "ŝŜġĠ")  # a pair that no list of this program has
LOWER_I = str.maketrans("ı", "i")


def view_of(text: str) -> View:
    """The view after zones were looked for."""
    return View(text, zones=tuple(f for f in find_zones(View(text)) if isinstance(f, Zone)))


def applied(text: str, proposals: Iterable[object]) -> str:
    """The text with the proposals that are to be applied."""
    done = [p for p in proposals if isinstance(p, Proposal) and p.apply]
    return splice(text, sorted((p.start, p.end, p.text) for p in done))
