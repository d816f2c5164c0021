"""Words as people type them in a hurry or in their dialect, and as they are spelled."""

TYPED = {
    **dict.fromkeys(("nie", "nit", "nait", "neit", "ni"), "niet"),
    **dict.fromkeys(("kweenie", "kweeniet", "kweetniet", "weenie", "wnie", "kweetnie", "weetniet"), "weet niet"),
    **dict.fromkeys(("'t", "t", "ut", "et"), "het"),
    **dict.fromkeys(("ff", "effe", "effen"), "even"),
    **dict.fromkeys(("d'r", "dr", "r"), "er"),
    **dict.fromkeys(("'k", "k"), "ik"),
    **dict.fromkeys(("hb", "heb'k"), "heb"),
    **dict.fromkeys(("gekomme", "gekoom'n"), "gekomen"),
    **dict.fromkeys(("geenidee", "gn idee"), "geen idee"),
    **dict.fromkeys(("nvt", "n.v.t", "n/a"), "niets"),
    **dict.fromkeys(("niksnie", "nikske", "nikskes", "nie's", "nies", "nikt"), "niks"),
    **dict.fromkeys(("nop", "nah", "nee'", "neuh", "nee e", "neej"), "nee"),
}
