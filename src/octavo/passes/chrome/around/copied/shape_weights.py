"""How much each mark of a line's shape speaks for story, above and below a copied story: fitted log-odds.

A mark is a name from `line_shapes` or `line_surroundings`; a figure after its words is a class. Positive
values speak for story. Fitted on composed pages, and not edited by hand: `python -m benchmarks.edge_weights` prints the table
anew, and `--check` compares. What it was fitted on, and what it is worth on pages it was not: `docs/weights.md`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_TABLE: Final = """
above again certain=-3.1|above again few=-2.4|above again figure=-1.4|above again many=-3.3|above again sentence=-2|above again word=0.8
above alike certain=1.7|above alike day=0.4|above alike few=0.7|above alike figure=0.6|above alike word=0.6|above all days outward 0=-0.2
above all days outward 1=0.7|above all days outward 2=-0.4|above always=0.4|above begins bracket=-1.1|above begins capital=-0.3
above begins digit=0.4|above begins letter=0.4|above begins sign=-0.3|above begins small=-0.6|above begins speech=2.3|above begins tag=-2
above behind a comma long=3.6|above behind a comma sentence=2.6|above behind a day long=-0.2|above behind a day sentence=0.7
above bracketed=2.7|above broken 0 certain=-1.9|above broken 0 few=1.3|above broken 0 word=1.5|above broken 1 certain=-2.5
above broken 1 long=2.4|above broken 2 certain=-0.9|above broken 2 day=-0.5|above broken 2 figure=-1.8|above broken 2 long=0.8
above broken 2 many=0.9|above broken 2 word=-0.2|above broken 3 day=-0.5|above broken 3 few=-0.3|above broken 3 figure=-0.4
above broken 3 many=-0.5|above broken 3 sentence=-0.5|above broken 3 word=-0.9|above broken 4 certain=-2.5|above broken 4 word=-0.2
above certain inward 0=0.6|above certain inward 1=0.3|above certain inward 2=-0.4|above certain inward 3=-0.5|above certain outward 0=0.4
above certain outward 1=0.4|above certain outward 2=-0.3|above certain outward 3=-0.5|above closing=-4.4|above comma few=2.8
above comma word=3.6|above counts=-2.6|above days inward 0=0.8|above days inward 1=-1.1|above days inward 2=-0.8|above distance 0=0.9
above distance 1=0.7|above distance 2=0.3|above distance 3=0.6|above distance 4=0.5|above distance 6=-1|above ends bracket=0.6
above ends colon=-1.2|above ends comma=3.3|above ends sign=0.6|above ends stop=-0.3|above entry=-1.9|above figure=-5.8
above figures certain most=-3.2|above figures certain some=-0.8|above figures day most=-1.6|above figures few most=-3.1
above figures few some=-1.6|above figures figure most=-1.3|above figures figure some=0.2|above figures long some=-0.4
above figures sentence some=-0.3|above figures word most=-2.9|above figures word some=-0.5|above forms of run 1 of 1=1
above forms of run 1 of 2=1.5|above forms of run 1 of 3=1.8|above forms of run 1 of 4=-0.6|above forms of run 1 of 6=1.4
above forms of run 1 of 7=-0.7|above forms of run 2 of 2=0.2|above forms of run 2 of 3=1|above forms of run 2 of 4=0.5
above forms of run 2 of 5=-0.3|above forms of run 2 of 6=0.4|above forms of run 2 of 7=-0.3|above forms of run 3 of 3=-1.3
above forms of run 3 of 4=0.3|above forms of run 3 of 5=-0.6|above forms of run 3 of 6=-0.3|above forms of run 3 of 7=-0.3
above forms of run 4 of 5=-0.3|above forms of run 4 of 6=-0.5|above forms of run 4 of 7=-0.9|above forms of run 5 of 5=0.7
above forms of run 5 of 6=-0.6|above forms of run 5 of 7=-0.8|above forms of run 6 of 7=-1|above hard beyond 0=-0.9|above hard beyond 2=-0.5
above hard inward 0=0.4|above hard inward 1=0.4|above hard inward 2=-0.7|above hard inward 4=-0.5|above hard ones of run 1=0.3
above hard ones of run 2=-0.2|above hard ones of run 4=0.2|above hard outward 0=-0.6|above hard outward 1=-1.3|above hard outward 3=0.3
above hard outward 4=1|above headline=-2.2|above inside=0.3|above inward certain certain=-1|above inward certain day=-0.5
above inward certain few=-2.2|above inward certain figure=-3.1|above inward certain many=1|above inward certain sentence=0.3
above inward certain word=-2.4|above inward day certain=-2.2|above inward day day=1.8|above inward day few=-5.4|above inward day figure=-3.4
above inward day many=-2.5|above inward day word=-1.1|above inward few certain=-1.3|above inward few day=0.3|above inward few few=-0.3
above inward few figure=2|above inward few long=-0.7|above inward few many=-0.4|above inward few sentence=0.5|above inward few word=-0.6
above inward figure certain=-1.5|above inward figure day=-0.3|above inward figure few=0.3|above inward figure figure=-1.5
above inward figure long=-0.5|above inward figure sentence=-0.4|above inward figure word=-1.4|above inward further certain=-1.1
above inward further day=1|above inward further few=-0.6|above inward further figure=0.2|above inward further long=0.6
above inward further sentence=1|above inward further word=-0.2|above inward long certain=-1.8|above inward long day=1
above inward long figure=0.5|above inward long long=2|above inward long many=-0.4|above inward long sentence=2.4|above inward long word=-0.9
above inward many certain=-1.4|above inward many day=-3.2|above inward many long=-0.8|above inward many many=1.7
above inward many sentence=0.9|above inward many word=-1.2|above inward sentence certain=-0.8|above inward sentence day=1.3
above inward sentence few=-2.3|above inward sentence figure=0.9|above inward sentence long=0.5|above inward sentence many=-0.7
above inward sentence sentence=1|above inward sentence word=-0.5|above inward word certain=-1.8|above inward word few=0.5
above inward word figure=-0.2|above inward word long=-0.6|above inward word many=-2.3|above inward word sentence=-0.3
above inward word word=-0.2|above kind bar 0=-1.1|above kind bar 1=0.7|above kind bar 2=0.3|above kind bar 3=-0.7
above kind ends as a sentence 0=0.3|above kind ends as a sentence 1=1.4|above kind ends as a sentence 2=0.6
above kind ends as a sentence 4=0.6|above kind names a value 0=2|above kind names a value 1=-0.3|above kind names a value 3=-5.9
above kind neither 0=-0.5|above kind neither 1=-0.5|above kind neither 2=-1.4|above kind neither 3=-4.1|above kind no letters 1=-1.1
above kind opens speech 1=-0.9|above kind opens speech 2=-0.6|above kind opens speech 3=-0.2|above kind speaks to a visitor 0=3.8
above kind speaks to a visitor 1=-2.2|above kind speaks to a visitor 2=-2.5|above kind speaks to a visitor 3=-2.4
above kind title case 2=-2.5|above kind title case 3=1.9|above kind words of controls 0=2.6|above kind words of controls 1=-0.3
above kind words of controls 2=-4.1|above like the story's 0 day=0.4|above like the story's 0 few=0.6|above like the story's 0 figure=-0.3
above like the story's 0 long=0.6|above like the story's 0 many=0.3|above like the story's 0 word=-1.2|above like the story's 1 certain=-0.5
above like the story's 1 day=-0.8|above like the story's 1 figure=0.4|above like the story's 1 long=-0.2|above like the story's 1 many=-0.7
above like the story's 1 sentence=0.2|above like the story's 1 word=0.3|above like the story's 2 certain=-0.4
above like the story's 2 day=0.2|above like the story's 2 long=0.7|above like the story's 2 word=-0.5|above like the story's 3 certain=-0.9
above like the story's 3 day=-2.2|above like the story's 3 figure=-0.4|above like the story's 3 sentence=-0.6
above like the story's 3 word=-0.3|above lines outward 0 certain=-0.6|above lines outward 0 few=-2.5|above lines outward 0 many=-1
above lines outward 0 sentence=-1.3|above lines outward 0 word=-1.5|above lines outward 1 certain=0.2|above lines outward 1 day=0.8
above lines outward 1 few=-0.6|above lines outward 1 many=-4.3|above lines outward 1 sentence=3|above lines outward 1 word=-0.4
above lines outward 2 certain=-1.1|above lines outward 2 few=-1.1|above lines outward 2 many=-2.7|above lines outward 2 sentence=0.9
above lines outward 2 word=-2.5|above lines outward 3 certain=-1.7|above lines outward 3 day=1.1|above lines outward 3 few=-1
above lines outward 3 figure=-0.3|above lines outward 3 many=-0.7|above lines outward 3 sentence=0.6|above lines outward 3 word=-0.3
above lines outward 4 certain=-1.1|above lines outward 4 day=-0.7|above lines outward 4 few=-0.7|above lines outward 4 figure=0.2
above lines outward 4 many=-0.8|above lines outward 4 sentence=0.3|above lines outward 4 word=-0.2|above lines outward 5 certain=-1.3
above lines outward 5 day=1.4|above lines outward 5 few=-1.2|above lines outward 5 figure=-0.4|above lines outward 5 many=0.4
above lines outward 5 sentence=0.3|above lines outward 5 word=-0.8|above menus all certain=0.4|above menus all few=-0.9
above menus all sentence=-0.2|above menus all word=0.5|above menus some certain=0.4|above menus some day=-1.6|above menus some few=-0.2
above menus some long=-0.7|above menus some many=-0.2|above menus some sentence=-0.6|above menus some word=-2.7|above near a day certain=0.5
above near a day day=-0.4|above near a day few=-0.5|above near a day figure=-0.6|above near a day long=0.4|above near a day many=-0.4
above near a day sentence=-0.7|above near a day word=-1|above outward certain certain=-1.1|above outward certain day=-0.2
above outward certain few=0.5|above outward certain figure=-2.7|above outward certain long=-1|above outward certain many=-0.5
above outward certain none=-0.6|above outward certain sentence=0.9|above outward certain word=-0.5|above outward day certain=-2.1
above outward day day=1|above outward day few=0.4|above outward day figure=0.5|above outward day long=-0.6|above outward day many=-2.1
above outward day sentence=-0.8|above outward day word=-1.5|above outward few certain=-0.5|above outward few day=-1
above outward few few=0.4|above outward few figure=1.2|above outward few none=-2.5|above outward few sentence=-1.5
above outward few word=0.6|above outward figure certain=-1|above outward figure day=-1.6|above outward figure few=0.4
above outward figure figure=-1|above outward figure long=-0.4|above outward figure sentence=-1|above outward figure word=-1.1
above outward further certain=-0.5|above outward further day=0.3|above outward further figure=0.5|above outward further long=0.4
above outward further many=-0.8|above outward further none=-1.4|above outward further sentence=0.3|above outward further word=-0.2
above outward long certain=0.4|above outward long few=-0.2|above outward long figure=1|above outward long long=1.3
above outward long many=-0.5|above outward long sentence=1.2|above outward long word=0.2|above outward many day=-2.2
above outward many long=0.4|above outward many many=0.9|above outward many none=-1|above outward many sentence=-0.3
above outward many word=-1.1|above outward sentence few=-0.2|above outward sentence figure=1.1|above outward sentence long=0.9
above outward sentence many=-1|above outward sentence none=-1.3|above outward sentence word=-0.5|above outward word certain=-1.5
above outward word day=-1.1|above outward word long=0.2|above outward word many=-0.8|above outward word none=-1.5
above outward word sentence=0.3|above paragraphs outward 0=0.3|above paragraphs outward 1=0.4|above paragraphs outward 2=0.3
above paragraphs outward 3=-0.6|above parted=-0.9|above prose outward 1=-1.1|above prose outward 3=0.8|above prose outward 4=1.4
above row=-1.7|above scored day=2.4|above scored long=-0.3|above scored sentence=-0.2|above sentences inward 0=-0.3
above sentences inward 1=-0.3|above sentences inward 2=0.5|above sentences inward 3=0.2|above sentences of run 0=0.3
above sentences of run 1=0.4|above sentences of run 2=0.6|above sentences of run 3=-0.2|above short outward 0 of 0=-2.2
above short outward 0 of 1=-3|above short outward 0 of 5=2.6|above short outward 1 of 1=-0.5|above short outward 1 of 2=-1.7
above short outward 1 of 3=-1.3|above short outward 1 of 4=-0.7|above short outward 1 of 5=1.5|above short outward 2 of 3=-1.4
above short outward 2 of 4=-2.2|above short outward 2 of 5=0.8|above short outward 3 of 3=-0.2|above short outward 3 of 4=0.2
above short outward 3 of 5=0.2|above short outward 4 of 4=-1.2|above short outward 5 of 5=-0.6|above shouts=2
above small letters of run 1=-0.9|above small letters of run 2=1.3|above small letters of run 3=2.6|above speaks=-1.8
above telling outward 0=0.3|above telling outward 1=-0.5|above telling outward 3=0.4|above tells=-0.4|above turns 0=0.5|above turns 1=0.7
above turns 2=2.4|above turns 3=3.3|above words certain 0=0.2|above words certain 1=-1.1|above words certain 3=-2.2
above words certain 5=-0.5|above words day 0=0.4|above words day 1=-1.1|above words day 2=-2.3|above words day 3=0.2|above words day 4=-0.5
above words few 2=-1.1|above words few 3=0.5|above words figure 0=-0.2|above words figure 1=-2.4|above words figure 2=2
above words long 4=-1|above words long 5=0.6|above words many 4=-0.6|above words many 5=1.3|above words of run 0=-1.1
above words of run 3=0.4|above words of run 4=1|above words of run 5=0.4|above words sentence 0=2.7|above words sentence 1=-0.9
above words sentence 2=-1|above words sentence 4=0.2|above words sentence 5=-0.6|above words word 0=-0.9|below again certain=-3.1
below again day=2.5|below again few=1|below again figure=-3|below again long=-3.7|below again many=-2.3|below again sentence=-4.9
below again word=0.2|below alike certain=-1.9|below alike day=-0.8|below alike few=-1.3|below alike figure=1.4|below alike many=-1.7
below alike word=0.7|below all days outward 0=-0.4|below all days outward 2=1.2|below all days outward 3=-1.2|below always=0.6
below before a day=-1.3|below begins bracket=0.4|below begins digit=0.6|below begins letter=-0.3|below begins sign=-1.5
below begins small=-0.2|below begins speech=2.2|below begins tag=-3.9|below behind a comma long=2.2|below behind a comma sentence=4
below behind a comma word=1.6|below behind a day long=-1.9|below behind a day sentence=-0.7|below bracketed=2.7|below broken 0 certain=-1.6
below broken 0 few=3.3|below broken 0 figure=-1.9|below broken 0 sentence=2.2|below broken 0 word=1.4|below broken 1 certain=-2.3
below broken 2 certain=-1.2|below broken 2 few=-0.5|below broken 2 figure=-0.5|below broken 2 long=0.9|below broken 2 many=-0.3
below broken 2 sentence=0.2|below broken 2 word=-0.2|below broken 3 certain=-0.5|below broken 3 day=-0.7|below broken 3 few=-1.2
below broken 3 figure=-0.8|below broken 3 long=-0.7|below broken 3 many=-0.6|below broken 3 sentence=-0.7|below broken 3 word=-0.7
below broken 4 certain=-2.2|below broken 4 day=-1.2|below broken 4 few=2.3|below broken 4 figure=-1.2|below broken 4 sentence=-1
below broken 4 word=1.6|below certain inward 0=0.7|below certain inward 1=-0.2|below certain inward 2=-0.5|below certain inward 3=-1.4
below certain outward 0=-0.5|below certain outward 1=0.3|below certain outward 2=0.5|below certain outward 3=1|below closing=-2.6
below comma few=-0.4|below comma word=-0.8|below days inward 0=0.9|below days inward 1=-0.8|below days inward 2=-0.9|below distance 0=1
below distance 1=0.4|below distance 2=0.9|below distance 3=0.6|below distance 4=-0.6|below distance 5=-0.9|below distance 6=-2.3
below ends bracket=-0.3|below ends comma=1.9|below ends digit=-0.4|below ends letter=-0.3|below ends sign=0.2|below ends stop=0.7
below entry=-1.7|below figure=-2.8|below figures certain most=-4.5|below figures certain some=-1.6|below figures day some=-0.8
below figures few most=-2.8|below figures few some=-1.4|below figures figure most=-2.4|below figures figure some=-3
below figures long some=-1.2|below figures sentence some=-1.1|below figures word most=-1.9|below figures word some=-0.5
below forms of run 1 of 1=0.4|below forms of run 1 of 2=-0.7|below forms of run 1 of 3=1|below forms of run 1 of 4=-0.4
below forms of run 1 of 5=-1.2|below forms of run 1 of 6=0.8|below forms of run 1 of 7=-3|below forms of run 2 of 2=-0.6
below forms of run 2 of 3=-0.4|below forms of run 2 of 4=-0.5|below forms of run 2 of 5=-0.8|below forms of run 2 of 7=-1.5
below forms of run 3 of 3=-1.4|below forms of run 3 of 4=-0.5|below forms of run 3 of 5=-0.5|below forms of run 3 of 6=-0.3
below forms of run 3 of 7=-1.1|below forms of run 4 of 4=-0.4|below forms of run 4 of 5=-0.2|below forms of run 4 of 6=-0.4
below forms of run 4 of 7=-0.4|below forms of run 5 of 6=-0.4|below forms of run 5 of 7=-0.4|below forms of run 6 of 6=-2.9
below forms of run 6 of 7=0.8|below hard beyond 0=0.4|below hard beyond 1=0.8|below hard beyond 2=0.3|below hard beyond 3=-0.5
below hard beyond 4=-0.8|below hard inward 1=0.6|below hard inward 3=-1.1|below hard inward 4=-0.5|below hard ones of run 2=-0.2
below hard outward 2=-0.6|below hard outward 4=0.9|below headline=0.3|below heads=-2.1|below inward certain certain=-1.2
below inward certain few=-0.4|below inward certain figure=-3.8|below inward certain long=-0.2|below inward certain many=-2.5
below inward certain sentence=-0.6|below inward certain word=-2.2|below inward day certain=-2|below inward day day=2.1
below inward day few=-1.5|below inward day figure=-1|below inward day long=-0.4|below inward day many=-2|below inward day sentence=-2.9
below inward day word=-2.6|below inward few certain=-2.5|below inward few day=-1.4|below inward few figure=-4.4|below inward few long=-0.6
below inward few many=-0.3|below inward few sentence=-0.8|below inward figure certain=-2.7|below inward figure day=-1.1
below inward figure few=-3.4|below inward figure figure=-0.9|below inward figure long=-0.4|below inward figure many=-0.2
below inward figure sentence=0.4|below inward figure word=-2.4|below inward further certain=-1.6|below inward further day=0.4
below inward further few=-0.4|below inward further long=1|below inward further many=-0.7|below inward further sentence=0.7
below inward further word=-0.8|below inward long certain=-3.2|below inward long day=1.1|below inward long few=-2.6
below inward long long=0.2|below inward long many=-2.4|below inward long sentence=0.8|below inward long word=-1.5
below inward many certain=-1.5|below inward many day=-2|below inward many few=-0.4|below inward many figure=-2.6|below inward many long=-0.5
below inward many many=1.3|below inward many word=-2.8|below inward sentence certain=-0.5|below inward sentence few=-1.8
below inward sentence figure=-1.7|below inward sentence long=0.8|below inward sentence many=-1|below inward sentence sentence=0.3
below inward sentence word=-1.4|below inward word certain=-2.5|below inward word day=-1|below inward word few=-1|below inward word long=-0.8
below inward word many=-3.1|below inward word word=-1.3|below kind bar 0=1.5|below kind bar 1=-1.7|below kind bar 2=0.5|below kind bar 3=-1
below kind bar 4=-1.1|below kind ends as a sentence 0=1.6|below kind ends as a sentence 3=-0.4|below kind ends as a sentence 4=0.7
below kind holds sentences 3=-0.3|below kind names a value 0=2.2|below kind names a value 1=0.2|below kind names a value 2=-2.3
below kind names a value 3=-2|below kind neither 0=-0.3|below kind neither 1=-0.5|below kind neither 2=-1.7|below kind neither 3=-2.7
below kind neither 4=-0.4|below kind no letters 0=1.2|below kind opens speech 0=-1.5|below kind opens speech 1=-2.1
below kind opens speech 2=-2.7|below kind opens speech 3=-1.9|below kind speaks to a visitor 0=-0.4|below kind speaks to a visitor 1=-3.2
below kind speaks to a visitor 2=-2.9|below kind speaks to a visitor 4=-3.2|below kind title case 1=-1.7|below kind title case 2=-2.8
below kind title case 3=-4.2|below kind words of controls 0=1.8|below kind words of controls 1=1.5|below kind words of controls 2=-5.9
below like the story's 0 day=-1.3|below like the story's 0 few=0.6|below like the story's 0 figure=-1.5|below like the story's 0 many=1
below like the story's 0 sentence=-0.2|below like the story's 0 word=-0.8|below like the story's 1 certain=-0.8
below like the story's 1 figure=1.1|below like the story's 1 long=-0.3|below like the story's 1 many=-0.4
below like the story's 1 sentence=-0.3|below like the story's 1 word=-0.7|below like the story's 2 certain=-2
below like the story's 2 day=-1|below like the story's 2 figure=-1|below like the story's 2 long=-0.5|below like the story's 2 many=0.7
below like the story's 2 word=-0.6|below like the story's 3 certain=-2.2|below like the story's 3 day=-0.6|below like the story's 3 few=-1
below like the story's 3 figure=-1.2|below like the story's 3 long=-0.3|below like the story's 3 many=-2.2
below like the story's 3 sentence=-1|below like the story's 3 word=-0.5|below lines outward 0 certain=-0.7|below lines outward 0 day=-0.4
below lines outward 0 few=-0.6|below lines outward 0 many=-1.3|below lines outward 0 sentence=-1.6|below lines outward 0 word=-1.6
below lines outward 1 certain=-0.5|below lines outward 1 day=-0.3|below lines outward 1 few=-1.3|below lines outward 1 many=-1.2
below lines outward 1 sentence=-0.5|below lines outward 1 word=-1.3|below lines outward 2 certain=-0.7|below lines outward 2 day=-2.4
below lines outward 2 few=-4.5|below lines outward 2 figure=-3.1|below lines outward 2 many=-2.8|below lines outward 2 sentence=-0.5
below lines outward 2 word=-1.6|below lines outward 3 certain=-0.7|below lines outward 3 day=-1.1|below lines outward 3 few=-1.8
below lines outward 3 figure=-2.1|below lines outward 3 many=0.6|below lines outward 3 sentence=-0.3|below lines outward 3 word=-1
below lines outward 4 certain=0.3|below lines outward 4 day=0.5|below lines outward 4 few=-0.9|below lines outward 4 figure=-1
below lines outward 4 sentence=0.4|below lines outward 4 word=0.5|below lines outward 5 certain=-0.7|below lines outward 5 day=-0.3
below lines outward 5 few=-1.2|below lines outward 5 figure=-1.2|below lines outward 5 many=-1.6|below lines outward 5 sentence=-0.3
below lines outward 5 word=-0.6|below menus all certain=1|below menus all day=0.2|below menus all few=2.4|below menus all sentence=-2.4
below menus some certain=-0.8|below menus some day=-3.9|below menus some long=0.2|below menus some many=-0.8|below menus some sentence=-0.8
below near a day certain=0.5|below near a day day=-0.2|below near a day few=-0.6|below near a day figure=-1.8|below near a day long=-1.1
below near a day many=-1|below near a day sentence=-1|below near a day word=-1.3|below outward certain certain=-2.7
below outward certain day=-0.5|below outward certain few=-2.8|below outward certain figure=-1.4|below outward certain long=-0.4
below outward certain many=-0.4|below outward certain none=-0.7|below outward certain sentence=1.5|below outward certain word=-1.7
below outward day certain=-1.7|below outward day day=0.4|below outward day few=-2.6|below outward day figure=-1.3
below outward day long=-1.1|below outward day many=-2.7|below outward day none=-0.4|below outward day word=-0.6
below outward few certain=-1.4|below outward few day=-0.9|below outward few few=-0.9|below outward few figure=-1|below outward few long=-1.2
below outward few many=-0.5|below outward few none=-0.6|below outward few sentence=-0.6|below outward few word=-0.4
below outward figure certain=-1.6|below outward figure day=-0.2|below outward figure few=-3.8|below outward figure figure=-2.3
below outward figure long=1|below outward figure many=-3.4|below outward figure sentence=-0.2|below outward figure word=-0.7
below outward further certain=-0.7|below outward further few=-0.3|below outward further figure=0.5|below outward further long=0.4
below outward further many=-1|below outward further none=-2.2|below outward further sentence=0.7|below outward further word=-0.2
below outward long certain=-2.1|below outward long day=0.3|below outward long few=-1.4|below outward long figure=1.3
below outward long long=-0.2|below outward long many=-2.1|below outward long none=-0.4|below outward long sentence=1.2
below outward long word=-1.6|below outward many certain=-1|below outward many day=-0.3|below outward many few=-0.4
below outward many figure=-0.9|below outward many long=-0.9|below outward many none=-1.3|below outward many sentence=0.6
below outward many word=-2.5|below outward sentence certain=-1.4|below outward sentence day=-1.7|below outward sentence few=-1.1
below outward sentence long=-0.4|below outward sentence many=-1.4|below outward sentence none=-1.6|below outward sentence sentence=0.7
below outward word certain=-1.8|below outward word day=-1.1|below outward word few=-0.3|below outward word figure=-1.8
below outward word long=-0.9|below outward word many=-2.4|below outward word none=-1.6|below outward word sentence=-0.3
below outward word word=-0.7|below paragraphs outward 0=0.9|below paragraphs outward 1=0.5|below paragraphs outward 2=-0.4
below paragraphs outward 3=-0.8|below parted=-0.8|below prose outward 0=-0.6|below prose outward 1=-2.2|below prose outward 2=-0.9
below prose outward 3=1.1|below prose outward 4=2.6|below row=0.3|below scored day=1.6|below scored long=-0.3|below scored sentence=-0.6
below sentences inward 0=-0.5|below sentences inward 1=0.2|below sentences inward 2=0.9|below sentences inward 3=0.3
below sentences of run 0=-0.5|below sentences of run 2=0.2|below sentences of run 3=0.6|below short outward 0 of 0=-0.9
below short outward 0 of 1=-1.4|below short outward 0 of 2=-1.2|below short outward 0 of 5=2.4|below short outward 1 of 1=-2.4
below short outward 1 of 2=-3.2|below short outward 1 of 3=-3.8|below short outward 1 of 4=0.6|below short outward 1 of 5=1.4
below short outward 2 of 2=-2.7|below short outward 2 of 3=-3.6|below short outward 2 of 4=-1.7|below short outward 2 of 5=0.7
below short outward 3 of 3=-1|below short outward 3 of 4=-2.1|below short outward 4 of 4=-1|below short outward 4 of 5=-0.5
below short outward 5 of 5=-1|below shouts=2.2|below small letters of run 0=0.4|below small letters of run 1=-0.8
below small letters of run 3=2.6|below speaks=-2.2|below telling outward 0=0.5|below turns 0=0.7|below turns 1=0.2|below turns 2=0.7
below turns 3=0.8|below words certain 0=-0.9|below words certain 1=-0.7|below words certain 2=0.2|below words certain 3=-1.2
below words certain 4=-1.8|below words certain 5=-1.3|below words day 0=0.3|below words day 1=-3.2|below words day 2=-1.6
below words day 3=-0.2|below words day 4=-0.4|below words few 2=-0.7|below words few 3=0.3|below words figure 0=-1|below words figure 1=-1.8
below words figure 2=0.7|below words figure 3=-1.5|below words long 3=-5|below words many 5=-0.4|below words of run 0=0.2
below words of run 2=0.3|below words of run 3=0.2|below words sentence 0=0.9|below words sentence 1=-0.6|below words sentence 2=-0.2
below words sentence 3=0.2|below words sentence 4=-0.3|below words sentence 5=0.4|below words word 0=-0.4|below words word 1=-0.4
"""

FIGURES: Final[Mapping[str, float]] = MappingProxyType(
    {
        mark: float(figure)
        for row in _TABLE.strip().split("\n")
        for mark, _, figure in (entry.rpartition("=") for entry in row.split("|"))
    }
)
"""The weight of each mark in the score of a line."""
